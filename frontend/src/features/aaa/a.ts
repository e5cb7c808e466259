import { Home } from '../home/Home'; export const x = Home;
