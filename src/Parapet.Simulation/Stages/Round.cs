using Parapet.Flight.Interceptors;
using Parapet.Simulation.Recording;

namespace Parapet.Simulation.Stages;

/// <summary>One round that left, from launch to its fate.</summary>
internal sealed class Round(Salvo salvo, InterceptorDescription type, InterceptorFlight flight)
{
    public Salvo Salvo { get; } = salvo;

    public InterceptorDescription Type { get; } = type;

    public InterceptorFlight Flight { get; } = flight;

    public RoundFate Fate { get; set; } = RoundFate.Flying;
}
