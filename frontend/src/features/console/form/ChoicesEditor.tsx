import { TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { fieldProps } from '../../../lib/fields';
import { moved } from '../../../lib/moved';
import type { Option } from '../../../ui/answers/question';
import { Button } from '../../../ui/Button';
import { FieldGroup } from '../../../ui/Field';
import { IconButton } from '../../../ui/IconButton';
import { emptyChoice, withLines } from './choices';
import { useDesigner } from './designer';
import classes from './Designer.module.css';

interface Props {
  path: string;
  choices: readonly Option[];
  onChange: (choices: Option[]) => void;
}

interface LineProps extends Props {
  index: number;
  choice: Option;
}

function Line({ path, choices, onChange, index, choice }: LineProps) {
  const { t } = useTranslation('console');
  const { errors } = useDesigner();
  const number = index + 1;
  const rename = (language: 'vi' | 'en', text: string) => {
    onChange(
      choices.map((one, place) =>
        place === index ? { ...one, label: { ...one.label, [language]: text } } : one,
      ),
    );
  };
  return (
    <li className={classes['choice']}>
      {(['vi', 'en'] as const).map((language) => (
        <TextInput
          key={language}
          {...fieldProps(`${path}.${index}.label.${language}`, errors)}
          aria-label={t(`design.choice.${language}`, { number })}
          placeholder={t(`design.choice.short.${language}`)}
          lang={language}
          value={choice.label[language]}
          onPaste={(event) => {
            const text = event.clipboardData.getData('text/plain').trim();
            if (language === 'en' || choice.label.vi !== '' || !/[\n\t]/.test(text)) return;
            event.preventDefault();
            onChange(withLines(choices, index, text));
          }}
          onChange={(event) => {
            rename(language, event.currentTarget.value);
          }}
        />
      ))}
      <span className={classes['choiceTools']}>
        <IconButton
          icon={IconArrowUp}
          label={t('list.up', { name: choice.label.vi || number })}
          disabled={index === 0}
          onClick={() => {
            onChange(moved(choices, index, -1));
          }}
        />
        <IconButton
          icon={IconArrowDown}
          label={t('list.down', { name: choice.label.vi || number })}
          disabled={index === choices.length - 1}
          onClick={() => {
            onChange(moved(choices, index, 1));
          }}
        />
        <IconButton
          icon={IconTrash}
          label={t('list.remove', { name: choice.label.vi || number })}
          onClick={() => {
            onChange(choices.filter((_, place) => place !== index));
          }}
        />
      </span>
    </li>
  );
}

/** What can be chosen, a line each; several lines can be pasted at once. */
export function ChoicesEditor(props: Props) {
  const { path, choices, onChange } = props;
  const { t } = useTranslation('console');
  const { errors } = useDesigner();
  const offered = choices.filter(({ isRetired }) => !isRetired);
  const retired = choices.filter(({ isRetired }) => isRetired);
  const keep = (next: Option[]) => {
    onChange([...next, ...retired]);
  };
  return (
    <FieldGroup
      path={path}
      label={t('setup.choices')}
      hint={t('design.choice.hint')}
      error={errors[path]}
    >
      <ul className={classes['choices']}>
        {offered.map((choice, index) => (
          <Line key={index} {...{ path, index, choice }} choices={offered} onChange={keep} />
        ))}
      </ul>
      <Button
        look="quiet"
        icon={IconPlus}
        onClick={() => {
          keep([...offered, emptyChoice(choices)]);
        }}
      >
        {t('design.choice.add')}
      </Button>
    </FieldGroup>
  );
}
