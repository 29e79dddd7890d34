using Parapet.Flight.Interceptors;
using Parapet.Messages;

namespace Parapet.Simulation.Stages;

/// <summary>One round that left, from launch to its fate.</summary>
/// <param name="number">Counts the rounds of the run.</param>
internal sealed class Round(int number, Engagement engagement, InterceptorDescription type, InterceptorFlight flight)
{
    public int Number { get; } = number;

    public Engagement Engagement { get; } = engagement;

    public InterceptorDescription Type { get; } = type;

    public InterceptorFlight Flight { get; } = flight;

    public RoundFate Fate { get; set; } = RoundFate.Flying;

    public bool IsFlying => Fate == RoundFate.Flying;
}
