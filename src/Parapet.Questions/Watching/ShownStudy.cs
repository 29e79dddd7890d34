using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.Catalogue.Reading;
using Parapet.Studies.Definition;

namespace Parapet.Questions.Watching;

/// <summary>A study as a visitor meets it.</summary>
public sealed record ShownStudy
{
    [Description("By which it is asked for; unique among studies.")]
    public required string Id { get; init; }

    [Description("Whether it is a copy in the folder of the runs, which may be changed.")]
    public bool IsOwn { get; init; }

    [Description("The name that its runs bear.")]
    public string Study { get; init; } = "";

    public string Title { get; init; } = "";

    public string Question { get; init; } = "";

    [Description("Of each option, in a whole run.")]
    public int Replications { get; init; }

    [Description("By their names, in the order of the study.")]
    public ImmutableArray<string> Options { get; init; } = [];

    [Description("The options of the headline, the one that is asked about first; empty where nothing is compared.")]
    public ImmutableArray<string> Headline { get; init; } = [];

    [Description("What is defended.")]
    public ImmutableArray<ShownPlace> Assets { get; init; } = [];

    [Description("Where systems may stand.")]
    public ImmutableArray<ShownPlace> Sites { get; init; } = [];

    [Description("Bearings from which threats come, in degrees clockwise from north.")]
    public ImmutableArray<double> AxesDegrees { get; init; } = [];

    [Description("Why it cannot be read; empty where it can.")]
    public ImmutableArray<string> Problems { get; init; } = [];

    internal static ShownStudy Of(string id, string path)
    {
        var problems = new Problems();
        if (StudyReader.Read(path, problems) is not { } study)
        {
            return new() { Id = id, Study = id, Title = id, Problems = [.. problems.InOrder().Select(problem => problem.ToString())] };
        }

        return new()
        {
            Id = id,
            Study = study.Study,
            Title = study.Title,
            Question = study.Question,
            Replications = study.Replications,
            Options = [.. study.Options.Select(option => option.Name)],
            Headline = study.Comparisons.IsEmpty ? [] : [study.Comparisons[0].Of, study.Comparisons[0].With],
            Assets = [.. study.Assets.Select(asset => ShownPlace.Of(asset.Name, asset.At))],
            Sites = [.. study.Places.Sites.Select(site => ShownPlace.Of(site.Name, site.At))],
            AxesDegrees = [.. study.Axes.Select(axis => axis.Bearing.Degrees)],
        };
    }
}
