using Parapet.Earth.Ellipsoid;
using Parapet.Messages;

namespace Parapet.Fusion.Registration;

/// <summary>A sensor that takes part in registration.</summary>
/// <param name="Site">Where it stands and measures.</param>
/// <param name="Model">How it errs at random.</param>
/// <param name="Expected">How far its biases may lie from zero, one standard deviation each: all zero for a sensor that the others are measured against.</param>
public sealed record RegisteredSensor(LocalFrame Site, SensorModel Model, SensorBias Expected);
