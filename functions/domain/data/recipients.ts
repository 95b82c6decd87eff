export const recipients = ['individual', 'collective', 'household'] as const;
export type Recipient = (typeof recipients)[number];
