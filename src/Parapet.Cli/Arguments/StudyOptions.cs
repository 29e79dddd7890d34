using System.CommandLine;
using Parapet.Catalogue.Figures;
using Parapet.Questions.Running;

namespace Parapet.Cli.Arguments;

/// <summary>Which study is run and how: what its outcomes follow from, the same for a run, its shards and their merging.</summary>
internal sealed class StudyOptions
{
    private const string DefaultStudy = "anatolia";
    private const string Sampled = "sampled";

    private readonly Argument<string?> _study = new("study") { Description = "A study's folder or file, or the name of a shipped study.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<int?> _replications = new("--replications") { Description = "Replications of each option, in place of the study's own." };
    private readonly Option<ulong?> _seed = new("--seed") { Description = "The seed, in place of the study's own." };
    private readonly Option<int> _threads = new("--threads") { Description = "Threads to run on.", DefaultValueFactory = _ => Environment.ProcessorCount };
    private readonly Option<string?> _terrain = TerrainOption.Create();
    private readonly Option<string[]> _with = ChangeOptions.With();
    private readonly Option<string[]> _without = ChangeOptions.Without();
    private readonly Option<string> _figures = new("--figures")
    {
        Description = "How disputed figures are read: sampled anew in every outer draw, or one reading for all: nominal, claimed (every claim believed) or sceptical (every claim doubted).",
        DefaultValueFactory = _ => Sampled,
    };

    public StudyOptions()
    {
        _figures.AcceptOnlyFromAmong([Sampled, .. FigureDraw.Presets.Select(preset => preset.Name)]);
        _replications.Validators.Add(result => NumberArgument.AtLeast(result, 2));
        _threads.Validators.Add(result => NumberArgument.AtLeast(result, 1));
    }

    /// <summary>Those of them by which a run is another than the study's own.</summary>
    public IEnumerable<Option> OfTheRun => [_replications, _seed, _figures, _with, _without];

    public void AddTo(Command command)
    {
        command.Arguments.Add(_study);
        foreach (var option in (Option[])[_replications, _seed, _threads, _terrain, _figures, _with, _without])
        {
            command.Options.Add(option);
        }
    }

    public RunQuestion Read(ParseResult parsed) => new(parsed.GetValue(_study) ?? DefaultStudy)
    {
        Terrain = parsed.GetValue(_terrain),
        Replications = parsed.GetValue(_replications),
        Seed = parsed.GetValue(_seed),
        Threads = parsed.GetValue(_threads),
        Figures = FigureDraw.Presets.FirstOrDefault(preset => preset.Name == parsed.GetValue(_figures)),
        Changes = ChangeOptions.Of(parsed, _with, _without),
    };
}
