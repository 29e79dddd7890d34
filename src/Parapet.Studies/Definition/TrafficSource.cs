using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Reading;

namespace Parapet.Studies.Definition;

/// <summary>Recorded traffic that a group flies, and by which rule it is moved in place and time.</summary>
public sealed record TrafficSource : IChecked
{
    [Description("the recordings, in the folder 'traffic' beside the study's file: lines of BaseStation, frames of Beast, JSON of readsb, ASTERIX, or captures of DIS; several are laid over each other by the times at which they began")]
    [Allowed("[1, 1000]")]
    public required ImmutableArray<string> Files { get; init; }

    [Description("when the first of the flights begins; 0 s if neither this nor 'later' stands there")]
    [Allowed("[0 s, 100 h]")]
    public Duration? Begins { get; init; }

    [Description("how much later all fly than they were recorded, counted from the beginning of the recording; negative for sooner")]
    [Allowed("[-100 h, 100 h]")]
    public Duration? Later { get; init; }

    [Description("whither they are moved; where they were recorded if left out")]
    public TrafficMove? Moved { get; init; }

    [Description("which of them fly; all if left out")]
    public TrafficSelection? Only { get; init; }

    [Description("a pause longer than this ends a flight, and what comes after it is another; shorter ones are flown through. 60 s if left out")]
    [Allowed("[1 s, 3600 s]")]
    public Duration LongestGap { get; init; } = Duration.FromSeconds(60);

    [Description("standard deviation of a recorded place along each horizontal axis; 12 m if left out, as of an aircraft that tells its place to 30 m in 95 of 100 cases")]
    [Allowed("[0.1 m, 5 km]")]
    public Length Accuracy { get; init; } = 12.Metres;

    [Description("standard deviation of a recorded height; 8.8 m if left out, as of steps of 100 feet")]
    [Allowed("[0.1 m, 5 km]")]
    public Length HeightAccuracy { get; init; } = 8.8.Metres;

    [Description("how many messages of the files may be such that they cannot be read; none if left out")]
    [Allowed("[0, 1000000]")]
    public int Unreadable { get; init; }

    void IChecked.Check(Node node, Problems problems)
    {
        if (Begins is not null && Later is not null)
        {
            problems.Add(node.Field("later")!, "'later' beside 'begins'", "one of the two, or neither");
        }

        foreach (var twice in node.Field("files")!.Items.GroupBy(item => item.Text).SelectMany(same => same.Skip(1)))
        {
            problems.Add(twice, $"'{twice.Text}' a second time", "each file once");
        }
    }
}
