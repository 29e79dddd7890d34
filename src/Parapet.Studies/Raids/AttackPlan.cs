using System.Collections.Immutable;
using Parapet.Messages;
using Parapet.Simulation.Scenarios;

namespace Parapet.Studies.Raids;

/// <summary>How a drawn flight goes for a part of the defence.</summary>
/// <param name="Choose">Finds the part in an option's scenario; none where it has no such part.</param>
/// <param name="Make">Flies it to a place on the ground, given the target's place in the raid.</param>
/// <param name="Extremes">The ends of what it may go for, along its way: before its asset and beyond.</param>
internal sealed record AttackPlan(Func<Scenario, DefencePart> Choose, Func<int, Geodetic, Flight.Targets.Target> Make, ImmutableArray<Geodetic> Extremes);
