using Parapet.Flight.Gunnery;
using Parapet.Flight.Interceptors;
using Parapet.Messages;

namespace Parapet.Simulation.Stages;

/// <summary>One burst of a gun that left, from its firing to its fate.</summary>
/// <param name="number">Counts the rounds and bursts of the run.</param>
/// <param name="aim">Where its shells are laid.</param>
internal sealed class Burst(int number, Engagement engagement, InterceptorDescription type, GunLaying aim) : IShot
{
    public int Number { get; } = number;

    public Engagement Engagement { get; } = engagement;

    public InterceptorDescription Type { get; } = type;

    public GunLaying Aim { get; } = aim;

    public RoundFate Fate { get; set; } = RoundFate.Flying;
}
