using Parapet.Flight.Interceptors;
using Parapet.Flight.Targets;
using Parapet.Messages;

namespace Parapet.Questions.Envelopes;

/// <summary>An interceptor, and what its reach is asked against; null for whatever it is made for.</summary>
internal sealed record EnvelopePair(InterceptorDescription Round, TargetDescription? Threat)
{
    /// <summary>Of plain proportional navigation with a navigation ratio of 4 at the end of the flight: N' / (N' - 2) [Zarchan2012, ch. 2].</summary>
    private const double LoadOverTargets = 2;

    public string Title => Threat is null ? $"{Round.Name}: reach by its flight" : $"{Round.Name}: reach by its flight, against {Threat.Name}";

    /// <summary>The published reach; empty where none is published against such a target.</summary>
    public EnvelopeLimits Published =>
        Threat is { } threat ? threat.Class.IsBallistic ? Round.AgainstBallistic : Round.AgainstAircraft
        : Round.AgainstAircraft.IsEmpty ? Round.AgainstBallistic : Round.AgainstAircraft;

    /// <summary>What the round needs on arrival to follow the target's hardest turn; zero against one that does not turn.</summary>
    public Acceleration NeededLoad => Threat?.Airframe is { } airframe ? airframe.TurnLimit * LoadOverTargets : Acceleration.Zero;
}
