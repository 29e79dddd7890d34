using Parapet.Flight.Interceptors;
using Parapet.Simulation.Recording;

namespace Parapet.Simulation.Stages;

/// <summary>One round that left, from launch to its fate.</summary>
/// <param name="target">The target that its track was joined to at launch, for the record alone; -1 for none.</param>
internal sealed class Round(Salvo salvo, InterceptorDescription type, InterceptorFlight flight, int target)
{
    public Salvo Salvo { get; } = salvo;

    public InterceptorDescription Type { get; } = type;

    public InterceptorFlight Flight { get; } = flight;

    public int Target { get; } = target;

    public RoundFate Fate { get; set; } = RoundFate.Flying;
}
