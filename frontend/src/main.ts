import './components/app/app';
