using Parapet.Flight.Targets;
using Parapet.Messages;

namespace Parapet.Simulation.Stages;

/// <summary>
/// What an item of the agenda is about: for each stage one kind of thing, made and read by its own member. It orders the
/// items of one moment and stage.
/// </summary>
public readonly record struct Subject
{
    private readonly long _number;

    private Subject(int place, long number = 0)
    {
        Place = place;
        _number = number;
    }

    /// <summary>The rounds in the air, all of them.</summary>
    public static Subject Rounds => default;

    /// <summary>The fighters, all of them.</summary>
    public static Subject Fighters => new(0, 2);

    /// <summary>Whether what flies is one burst of a gun, and not the rounds in the air.</summary>
    public bool IsBurst => _number == 1;

    /// <summary>Whether a target loses its way, and not its path ends.</summary>
    public bool IsLoss => _number == 1;

    /// <summary>A burst, by its number in the run.</summary>
    public int Burst => Place;

    /// <summary>The place of the target, sensor, link, node, post or engagement among its kind.</summary>
    public int Place { get; }

    public TargetId Target => new(Place);

    public (SensorId Sensor, long Index) Scan => (new(Place), _number);

    /// <summary>Whether it is the verifying of a radar's scan, and not the scan.</summary>
    public bool IsVerifying => _number < 0;

    /// <summary>Whether it is the fighters, and not the rounds in the air.</summary>
    public bool IsFighters => _number == 2;

    /// <summary>The scan that a radar verifies.</summary>
    public (SensorId Sensor, long Index) Verified => (new(Place), ~_number);

    public (LinkPlace Link, long Index) Transmission => (new(Place), _number);

    public (NodeId At, MailPlace Mail) Arrival => (new(Place), new((int)_number));

    public EngagementId Engagement => new(Place);

    /// <summary>A round of an engagement, counted from zero.</summary>
    public (EngagementId Engagement, int Index) Round => (new(Place), (int)_number);

    public PostPlace Post => new(Place);

    public DefencePart Part => new((DefencePartKind)_number, Place);

    /// <summary>A target whose path ends.</summary>
    public static Subject Of(TargetId target) => new(target.Value);

    /// <summary>A target that loses its way.</summary>
    public static Subject OfLoss(TargetId target) => new(target.Value, 1);

    /// <summary>A radar that completes a scan.</summary>
    /// <param name="scan">Counts the radar's scans.</param>
    public static Subject Of(SensorId sensor, long scan) => new(sensor.Value, scan);

    /// <summary>A radar that has verified the new plots of a scan.</summary>
    /// <param name="scan">Counts the radar's scans.</param>
    public static Subject OfVerifying(SensorId sensor, long scan) => new(sensor.Value, ~scan);

    /// <summary>A link that sends.</summary>
    /// <param name="transmission">Counts the link's periods.</param>
    public static Subject Of(LinkPlace link, long transmission) => new(link.Value, transmission);

    /// <summary>A mail that arrives at a node.</summary>
    public static Subject Of(NodeId at, MailPlace mail) => new(at.Value, mail.Value);

    /// <summary>An engagement whose result is judged.</summary>
    public static Subject Of(EngagementId engagement) => new(engagement.Value);

    /// <summary>A round that leaves.</summary>
    /// <param name="round">Counts the engagement's rounds from zero.</param>
    public static Subject Of(EngagementId engagement, int round) => new(engagement.Value, round);

    /// <summary>A burst of a gun whose shells are where they were aimed.</summary>
    public static Subject OfBurst(int burst) => new(burst, 1);

    /// <summary>A post that looks at its picture.</summary>
    public static Subject Of(PostPlace post) => new(post.Value);

    /// <summary>A part of the defence that is repaired.</summary>
    public static Subject Of(DefencePart part) => new(part.Index, (long)part.Kind);
}
