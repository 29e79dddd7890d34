using System.Collections.Immutable;
using Parapet.Interop.Wire;

namespace Parapet.Interop.Traffic;

/// <summary>What a file of recorded traffic holds.</summary>
/// <param name="Begins">When it began; null where it does not say, as a file of frames.</param>
/// <param name="Flights">By their address.</param>
/// <param name="Messages">How many messages were read.</param>
/// <param name="Faults">How many could not be.</param>
/// <param name="First">The first of these, at most <see cref="FlightBook.MostFaults"/>.</param>
public sealed record TrafficRecording(DateTimeOffset? Begins, ImmutableArray<RecordedFlight> Flights, long Messages, long Faults, ImmutableArray<WireFault> First);
