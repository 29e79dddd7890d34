namespace Parapet.Messages;

/// <summary>A launch-warning satellite's alert: that a missile rose, about where and when. Nothing follows it.</summary>
public readonly record struct LaunchAlert(Instant Issued, Instant EstimatedLaunch, Geodetic EstimatedPoint, Length PointSigma);
