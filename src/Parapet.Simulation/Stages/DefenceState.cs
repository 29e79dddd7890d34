using Parapet.Messages;
using Parapet.Simulation.Scenarios;

namespace Parapet.Simulation.Stages;

/// <summary>Which radars and command posts stand at a moment: what the study loses for good, and what hits have put out until it is repaired.</summary>
internal sealed class DefenceState(Scenario scenario)
{
    /// <summary>So long before the start that no missile remembers it.</summary>
    public static readonly Instant Ever = Instant.Start - Duration.FromMinutes(60_000);

    private readonly Instant[] _radarsBack = [.. scenario.Sensors.Select(_ => Instant.Start)];
    private readonly Instant[] _silentUntil = [.. scenario.Sensors.Select(_ => Instant.Start)];
    private readonly Instant[] _postsBack = [.. scenario.Posts.Select(_ => Instant.Start)];
    private readonly Instant?[] _silentSince = new Instant?[scenario.Sensors.Length];

    /// <summary>Whether a radar neither sees nor guides: lost, put out by a hit, or silent for a missile that comes for it.</summary>
    public bool IsRadarOut(int sensor, Instant now) => now >= scenario.Sensors[sensor].LostAt || now < _radarsBack[sensor] || now < _silentUntil[sensor];

    /// <summary>A radar falls silent for a missile that comes for it.</summary>
    public void FallSilent(int sensor, Instant until) => _silentUntil[sensor] = until;

    /// <summary>Whether a radar is silent for a missile that comes for it.</summary>
    public bool IsShutDown(int sensor, Instant now) => now < _silentUntil[sensor];

    /// <summary>Whether a radar is put out by a hit, and so may come again.</summary>
    public bool IsRadarStruck(int sensor, Instant now) => now < _radarsBack[sensor];

    /// <summary>Whether a command post is put out by a hit.</summary>
    public bool IsPostStruck(NodeId node, Instant now) =>
        Outboxes.GatewayOf(node) is null && now < _postsBack[node.Value - CommandPostPlacement.FirstNode];

    /// <summary>A radar radiates from now on, between its scans too.</summary>
    public void Radiate(int sensor) => _silentSince[sensor] = null;

    /// <summary>A radar radiates no more; one that does not already keeps the time since when.</summary>
    public void BeSilent(int sensor, Instant since) => _silentSince[sensor] ??= since;

    /// <summary>How long a part has not radiated; zero for what does, and for what never would.</summary>
    public Duration SilenceOf(DefencePart part, Instant now) =>
        part.Kind == DefencePartKind.Radar && _silentSince[part.Index] is { } since ? now - since : Duration.Zero;

    /// <summary>A part is out of order from a moment until another; of two hits the longer counts.</summary>
    public void PutOut(DefencePart part, Instant now, Instant until)
    {
        switch (part.Kind)
        {
            case DefencePartKind.Radar:
                _radarsBack[part.Index] = Instant.Max(_radarsBack[part.Index], until);
                BeSilent(part.Index, now);
                break;
            case DefencePartKind.CommandPost:
                ref var back = ref _postsBack[part.Index - CommandPostPlacement.FirstNode];
                back = Instant.Max(back, until);
                break;
        }
    }
}
