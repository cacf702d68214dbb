import { ChannelsController } from './chat/channels.controller';
import { Channels } from './chat/channels';
import { ChatPosts } from './chat/chat-posts';
import { DueList } from './chat/due-list.repository';
import { DuePosts } from './chat/due-posts';
import { NewsPosts } from './chat/news-posts';
import { NewsTold } from './chat/news-told';
import { PostWords } from './chat/posts/post-words';
import { FreshNotices } from './noticed/fresh-notices.repository';
import { Imported } from './noticed/imported.repository';
import { PromiseNewsRows } from './noticed/promise-news.repository';
import { DeliveriesController } from './receivers/deliveries.controller';
import { DeliveryRows } from './receivers/deliveries.repository';
import { DeliveryLog } from './receivers/delivery-log';
import { ReceiversPeople } from './receivers/people/receivers-people';
import { ToldPeople } from './receivers/people/told-people.repository';
import { ReceiverSecrets } from './receivers/receiver-secrets';
import { Receivers } from './receivers/receivers';
import { ReceiverRows } from './receivers/receivers.repository';
import { DeliveryWork } from './receivers/sending/delivery-work';
import { OffMail } from './receivers/sending/off-mail';
import { Sending } from './receivers/sending/sending';
import { Settling } from './receivers/sending/settling';
import { Switching } from './receivers/switching';
import { Trials } from './receivers/trials';
import { Announcing } from './webhooks/announcing';
import { PromiseWords } from './webhooks/promise-words';
import { SealedEvents } from './webhooks/sealed-events.repository';
import { Webhooks } from './webhooks/webhooks';
import { WebhooksController } from './webhooks/webhooks.controller';

/** What is told outside: webhooks, and posts to chats. */
export const EVENTS_OUT = [
  ...[Announcing, PromiseWords, SealedEvents, Webhooks],
  ...[Channels, ChatPosts, DueList, DuePosts, NewsPosts, NewsTold],
  ...[FreshNotices, Imported, PostWords, PromiseNewsRows],
  ...[DeliveryLog, DeliveryRows, ReceiverRows, ReceiverSecrets, Receivers, Switching, Trials],
  ...[ReceiversPeople, ToldPeople],
  ...[DeliveryWork, OffMail, Sending, Settling],
];
export const EVENTS_OUT_ROUTES = [ChannelsController, DeliveriesController, WebhooksController];
