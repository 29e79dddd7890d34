using System.Collections.Immutable;
using System.ComponentModel;
using System.Globalization;
using Parapet.Catalogue.Reading;
using Parapet.Earth.Places;
using Parapet.Interop.Asterix.Messages;

namespace Parapet.Questions.Tracking.Recordings;

/// <summary>What a user says of a radar whose recording does not say it, or says it otherwise.</summary>
internal sealed record RadarSite : IChecked
{
    [Description("its system area code and system identification code, as in 1/7")]
    public required string Source { get; init; }

    [Description("where it stands; as the recording says if left out")]
    public string? At { get; init; }

    [Description("of the antenna above the ellipsoid, beside 'at'; 0 m if left out there")]
    [Allowed("[-500 m, 20 km]")]
    public Length? Height { get; init; }

    [Description("of one turn of the antenna, or from look to look; as the recording says, or its marks, if left out")]
    [Allowed("[0.1 s, 60 s]")]
    public Duration? Turn { get; init; }

    [Description("how far it looks; as far as its farthest plot if left out")]
    [Allowed("[1 km, 1000 km]")]
    public Length? Range { get; init; }

    [Description("standard deviation of its slant range")]
    [Allowed("[0.1 m, 10 km]")]
    public Length? RangeSigma { get; init; }

    [Description("the same of its azimuth")]
    [Allowed("[0.001 deg, 10 deg]")]
    public Angle? AzimuthSigma { get; init; }

    [Description("the same of its elevation, or of what its heights make of it; heights are not used where nobody says it")]
    [Allowed("[0.001 deg, 10 deg]")]
    public Angle? ElevationSigma { get; init; }

    [Description("chance that a target in view gives a plot")]
    [Allowed("[0.01, 0.9999]")]
    public double? DetectionProbability { get; init; }

    [Description("false plots in one turn, in the mean")]
    [Allowed("[0, 100000]")]
    public double? FalsePlots { get; init; }

    [Description("standard deviation of what it adds to every range, where it is one of several")]
    [Allowed("[0 m, 10 km]")]
    public Length? RangeBias { get; init; }

    [Description("the same of every azimuth")]
    [Allowed("[0 deg, 10 deg]")]
    public Angle? AzimuthBias { get; init; }

    [Description("the same of every time")]
    [Allowed("[0 s, 10 s]")]
    public Duration? ClockBias { get; init; }

    /// <summary>The codes; null where the text is none.</summary>
    public DataSource? Codes =>
        Source.Split('/') is [var area, var system] && byte.TryParse(area, NumberStyles.None, CultureInfo.InvariantCulture, out var sac) && byte.TryParse(system, NumberStyles.None, CultureInfo.InvariantCulture, out var sic)
            ? new(sac, sic)
            : null;

    /// <summary>Where it is said to stand; null where nothing is said.</summary>
    public Geodetic? Place => At is { } text ? PlaceText.Read(text)?.WithHeight(Height ?? Length.Zero) : null;

    void IChecked.Check(Node node, Problems problems)
    {
        if (Codes is null)
        {
            problems.Add(node.Field("source")!, node.Field("source")!.Describe(), "two numbers from 0 to 255, as in 1/7");
        }

        if (At is not null && Place is null)
        {
            problems.Add(node.Field("at")!, node.Field("at")!.Describe(), PlaceText.Allowed);
        }

        if (At is null && Height is not null)
        {
            problems.Add(node.Field("height")!, "a height without 'at'", "both or neither");
        }
    }
}

/// <summary>A file of sites.</summary>
internal sealed record RadarSites : IChecked
{
    [Description("the radars, each once")]
    [Allowed("[1, 1000]")]
    public required ImmutableArray<RadarSite> Radars { get; init; }

    /// <summary>What a file says; nothing where there is none, null where it cannot be read, with every problem added.</summary>
    public static ImmutableArray<RadarSite>? Read(string? path, Problems problems) =>
        path is null ? [] : YamlDocument.Read(path, path, problems) is { } node ? new RecordReader(problems).Read<RadarSites>(node)?.Radars : null;

    void IChecked.Check(Node node, Problems problems)
    {
        foreach (var twice in Radars.Zip(node.Field("radars")!.Items).GroupBy(pair => pair.First.Codes).SelectMany(same => same.Skip(1)))
        {
            problems.Add(twice.Second.Field("source")!, $"{twice.First.Source} a second time", "each radar once");
        }
    }
}
