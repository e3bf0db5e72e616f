import { CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { reasonably } from './acknowledged.ts';

export type WebsiteProps = {
  readonly api: HttpApi;
  /**
   * A host name of one's own with its certificate, which CloudFront takes from us-east-1 alone.
   * @default the name that CloudFront gives
   */
  readonly own?: { readonly host: string; readonly certificate: ICertificate };
  /**
   * The list of rules that requests pass first.
   * @default none
   */
  readonly firewallArn?: string;
};

/** Longer than any function that somebody waits for may take, so that its own answer comes first. */
const PATIENCE = Duration.seconds(30);

/** What pictures are sent with; pages and everything else bring their own headers. Letters in webmail show pictures too. */
const pictureHeaders = (scope: Construct): cloudfront.ResponseHeadersPolicy =>
  new cloudfront.ResponseHeadersPolicy(scope, 'PictureHeaders', {
    securityHeadersBehavior: {
      contentTypeOptions: { override: true },
      contentSecurityPolicy: { contentSecurityPolicy: "default-src 'none'", override: true },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(730),
        includeSubdomains: true,
        override: true,
      },
    },
    customHeadersBehavior: {
      customHeaders: [
        { header: 'cross-origin-resource-policy', value: 'cross-origin', override: true },
        { header: 'cache-control', value: 'public, max-age=31536000, immutable', override: true },
      ],
    },
  });

/** Private: CloudFront alone reads it. Its contents come from the sources, so that it may go with its stack. */
const pictureBucket = (scope: Construct): Bucket =>
  reasonably(
    new Bucket(scope, 'Pictures', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
    }),
    {
      'AwsSolutions-S1':
        'It holds pictures that everybody may see; who looked at them is written down nowhere.',
    },
  );

const isNoWebsite = (bucket: Bucket): bucket is Bucket & IBucket => bucket.isWebsite !== true;

const ownName = ({ host, certificate }: Required<WebsiteProps>['own']) => ({
  domainNames: [host],
  certificate,
  minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
});

/** The functions behind the API, as CloudFront calls them. */
const functionsBehind = (scope: Construct, { apiId }: HttpApi): HttpOrigin => {
  const { region, urlSuffix } = Stack.of(scope);
  return new HttpOrigin(`${apiId}.execute-api.${region}.${urlSuffix}`, {
    protocolPolicy: cloudfront.OriginProtocolPolicy.HTTPS_ONLY,
    originSslProtocols: [cloudfront.OriginSslPolicy.TLS_V1_2],
    readTimeout: PATIENCE,
  });
};

const REASONS = {
  'AwsSolutions-CFR1': 'People travel: a sign-up from abroad is as good as any.',
  'AwsSolutions-CFR2': 'The firewall is an option of each environment, for what it costs.',
  'AwsSolutions-CFR3': 'Addresses of pages can be private links, and those of people are personal data.',
};
const WITHOUT_OWN_NAME = { 'AwsSolutions-CFR4': "CloudFront's own name has CloudFront's own certificate." };

/**
 * One address for the pages, the API and the pictures. Nothing is kept at the edge but what has a fingerprint in its name
 * and pictures: every page may be about somebody.
 */
export class Website extends Construct {
  /** Where everything is reached, without a slash at the end. */
  readonly origin: string;

  constructor(scope: Construct, id: string, { api, own, firewallArn }: WebsiteProps) {
    super(scope, id);
    const functions = functionsBehind(this, api);
    const pictures = pictureBucket(this);
    if (!isNoWebsite(pictures)) throw new Error('The pictures are to be reached through CloudFront alone');
    const always = { viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS };
    const kept = { ...always, cachePolicy: cloudfront.CachePolicy.CACHING_OPTIMIZED, compress: true };
    const distribution = new cloudfront.Distribution(this, 'Edge', {
      comment: 'Zapisy',
      httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
      priceClass: cloudfront.PriceClass.PRICE_CLASS_100,
      ...(own === undefined ? {} : ownName(own)),
      ...(firewallArn === undefined ? {} : { webAclId: firewallArn }),
      defaultBehavior: {
        ...always,
        origin: functions,
        allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
        cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
        // The API would answer to no host but its own; cookies, origin and languages it is told as they came.
        originRequestPolicy: cloudfront.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
        compress: false,
      },
      additionalBehaviors: {
        '/assets/*': { ...kept, origin: functions },
        '/pictures/*': {
          ...kept,
          origin: S3BucketOrigin.withOriginAccessControl(pictures),
          responseHeadersPolicy: pictureHeaders(this),
        },
      },
    });
    this.origin = `https://${own?.host ?? distribution.distributionDomainName}`;
    reasonably(distribution, { ...REASONS, ...(own === undefined ? WITHOUT_OWN_NAME : {}) });
    new CfnOutput(this, 'Address', { value: this.origin });
    new CfnOutput(this, 'PictureBucket', { value: pictures.bucketName });
    if (own === undefined) return;
    new CfnOutput(this, 'Dns', {
      value: `${own.host} CNAME ${distribution.distributionDomainName}`,
      description: 'DNS record',
    });
  }
}
