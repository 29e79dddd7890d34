using System.Collections.Immutable;

namespace Parapet.Interop.Acmi;

/// <summary>One thing that a recording in ACMI says.</summary>
/// <param name="Seconds">Since the recording's reference time; 0 before its first frame.</param>
public abstract record AcmiRecord(double Seconds);

/// <summary>A property of the recording as a whole, as <c>ReferenceTime</c>.</summary>
public sealed record AcmiGlobal(double Seconds, string Name, string Value) : AcmiRecord(Seconds);

/// <summary>What is new of an object.</summary>
/// <param name="Id">Its number, above 0.</param>
/// <param name="Place">Where it is now, with what was said before filled in; null where no place is told in this record, or one that is not whole yet.</param>
/// <param name="Properties">All but the place, in their order.</param>
public sealed record AcmiUpdate(double Seconds, ulong Id, AcmiPlace? Place, ImmutableArray<(string Name, string Value)> Properties) : AcmiRecord(Seconds);

/// <summary>An object is gone.</summary>
public sealed record AcmiRemoval(double Seconds, ulong Id) : AcmiRecord(Seconds);

/// <summary>Something that happens.</summary>
/// <param name="Kind">As <c>Destroyed</c>.</param>
/// <param name="Objects">Whom it concerns; none of an event whose parts are named, as <c>Timeout</c>, of which the text holds all.</param>
public sealed record AcmiEvent(double Seconds, string Kind, ImmutableArray<ulong> Objects, string Text) : AcmiRecord(Seconds);

/// <summary>Where an object is.</summary>
/// <param name="LongitudeDegrees">With the recording's reference added.</param>
/// <param name="LatitudeDegrees">Likewise.</param>
/// <param name="HeightMetres">Above the sea, says the standard; our own files tell it above the ellipsoid.</param>
/// <param name="YawDegrees">Clockwise from true north; null where it is not told.</param>
public readonly record struct AcmiPlace(double LongitudeDegrees, double LatitudeDegrees, double HeightMetres, double? YawDegrees);
