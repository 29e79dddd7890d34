using System.Collections.Immutable;

namespace Parapet.Interop.Traffic;

/// <summary>What a receiver recorded of one aircraft.</summary>
/// <param name="Id">Its address, six hexadecimal digits in capitals; with a tilde before it where it is no address of the register.</param>
/// <param name="Callsign">As it was told last; empty where it never was.</param>
/// <param name="States">In the order of their times, at least one.</param>
public sealed record RecordedFlight(string Id, string Callsign, ImmutableArray<RecordedState> States);

/// <summary>Where an aircraft said that it was.</summary>
/// <param name="Time">Since the recording began.</param>
/// <param name="Place">Its height is the pressure altitude unless <paramref name="IsGeometric"/>: that of the standard atmosphere, not above the ellipsoid.</param>
/// <param name="IsGeometric">Whether the height is above the ellipsoid.</param>
/// <param name="Motion">As it was told last before, not longer than <see cref="FlightBook.Fresh"/> ago; null where it was not.</param>
public readonly record struct RecordedState(Instant Time, Geodetic Place, bool IsGeometric, RecordedMotion? Motion);

/// <summary>How an aircraft said that it moves.</summary>
/// <param name="Course">Over the ground.</param>
/// <param name="Ground">Over the ground.</param>
/// <param name="Climb">Up is positive; null where it was not told.</param>
public readonly record struct RecordedMotion(Azimuth Course, Speed Ground, Speed? Climb);
