using System.ComponentModel;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Parapet.Sensing.Listening;

namespace Parapet.Catalogue.Entries;

/// <summary>A listening post as its file gives it: what hears, sees or receives, and radiates nothing.</summary>
public sealed record ListeningPostEntry : Entry
{
    [Description("Its ears, where it finds by sound.")]
    public HearingEntry? Hearing { get; init; }

    [Description("Id of the optic that it looks through, where it finds by light or heat; without its laser.")]
    public string? Sight { get; init; }

    [Description("Its receiver, where it finds what jams.")]
    public ReceiverEntry? Receiver { get; init; }

    [Description("From one look in all directions to the next."), Allowed("[0.1 s, 60 s]")]
    public required Figure<Duration> Period { get; init; }

    [Description("Slant range beyond which it finds nothing."), Allowed("(0 km, 500 km]")]
    public required Figure<Length> Reach { get; init; }

    [Description("One standard deviation across its line."), Allowed("(0 deg, 30 deg]")]
    public required Figure<Angle> AzimuthSigma { get; init; }

    [Description("One standard deviation of the measured elevation."), Allowed("(0 deg, 30 deg]")]
    public required Figure<Angle> ElevationSigma { get; init; }

    [Description("Of two sources nearer in azimuth than this the nearer alone is found."), Allowed("[0 deg, 180 deg]")]
    public required Figure<Angle> Resolution { get; init; }

    [Description("Mean count of false bearings a post and look."), Allowed("[0, 10]")]
    public required Figure<double> FalseBearings { get; init; }

    [Description("Height above the ground."), Allowed("[0 m, 100 m]")]
    public required Figure<Length> MastHeight { get; init; }

    [Description("Chance that a post is in order for the whole run."), Allowed("[0, 1]")]
    public required Figure<Ratio> Availability { get; init; }

    [Description("From a look to its tracks on the command post's screen."), Allowed("[0 s, 60 s]")]
    public required Figure<Duration> ReportingDelay { get; init; }

    [Description("Of one post."), Allowed("(0 USD, 100 million USD]")]
    public required Figure<Money> Cost { get; init; }

    public override IEnumerable<Reference> References => Sight is { } optic ? [new("sight", optic, typeof(OpticEntry))] : [];

    public override void Check(Node node, Problems problems)
    {
        base.Check(node, problems);
        var senses = new[] { Hearing is not null, Sight is not null, Receiver is not null }.Count(has => has);
        if (senses != 1)
        {
            problems.Add(node, $"{senses} of hearing, sight and receiver", "exactly one of them");
        }
    }

    internal override object Describe(FigureDraw draw, SystemCatalogue catalogue) => In(draw, catalogue);

    /// <summary>The post that a draw gives.</summary>
    public ListeningPostDescription In(FigureDraw draw, SystemCatalogue catalogue) => new()
    {
        Id = Id,
        Name = Name,
        Hearing = Hearing?.In(draw),
        Sight = Sight is null ? null : ((OpticEntry)catalogue.Find(Sight)!).Sensor(draw).Optic,
        Receiver = Receiver?.In(draw),
        Period = Period.In(draw),
        Reach = Reach.In(draw),
        AzimuthSigma = AzimuthSigma.In(draw),
        ElevationSigma = ElevationSigma.In(draw),
        Resolution = Resolution.In(draw),
        FalseBearings = FalseBearings.In(draw),
        MastHeight = MastHeight.In(draw),
        Availability = Availability.In(draw),
        ReportingDelay = ReportingDelay.In(draw),
        Cost = Cost.In(draw),
    };
}
