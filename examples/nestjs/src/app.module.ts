import { Module } from '@nestjs/common'
import { APP_INTERCEPTOR } from '@nestjs/core'
import { CacheModule } from './cache.module'
import { CacheStatusInterceptor } from './cache-status.interceptor'
import { ProductsController } from './products.controller'
import { ProductsService } from './products.service'

@Module({
  imports: [CacheModule.forRoot({ redisUrl: process.env['REDIS_URL'] ?? 'redis://127.0.0.1:6379' })],
  controllers: [ProductsController],
  providers: [ProductsService, { provide: APP_INTERCEPTOR, useClass: CacheStatusInterceptor }],
})
export class AppModule {}
