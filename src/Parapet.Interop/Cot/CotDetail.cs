namespace Parapet.Interop.Cot;

/// <summary>How others call and reach an object: <c>contact</c>.</summary>
/// <param name="Endpoint">Empty where there is none.</param>
public sealed record CotContact(string Callsign, string Endpoint = "");

/// <summary>The team of a participant: <c>__group</c>.</summary>
public sealed record CotGroup(string Name, string Role);

/// <summary>How place and height were found: <c>precisionlocation</c>.</summary>
public sealed record CotPrecision(string PlaceSource, string HeightSource);

/// <summary>The software of a participant: <c>takv</c>.</summary>
public sealed record CotSoftware(string Device, string Platform, string System, string Version);

/// <summary>How an object moves: <c>track</c>.</summary>
/// <param name="CourseDegrees">Clockwise from true north.</param>
/// <param name="SpeedMetresPerSecond">Over the ground.</param>
public sealed record CotTrack(double CourseDegrees, double SpeedMetresPerSecond);
