using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Parapet.Catalogue.Figures;
using Parapet.Questions.Running;

namespace Parapet.Cli.Arguments;

/// <summary>Which study is run and how: what its outcomes follow from, the same for a run, its shards and their merging.</summary>
internal sealed class StudyOptions
{
    private const string DefaultStudy = "anatolia";
    private const string Sampled = "sampled";

    // A merge of them holds a few gigabytes; what is beyond is a slip of the finger.
    private const int MostReplications = 10_000_000;
    private const string AllEvents = "all";
    private const string NoEvents = "none";

    private readonly Argument<string?> _study = new("study") { Description = "A study's folder or file, or the name of a shipped study.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<int?> _replications = new("--replications") { Description = "Replications of each option, in place of the study's own." };
    private readonly Option<ulong?> _seed = new("--seed") { Description = "The seed, in place of the study's own." };
    private readonly Option<int> _threads;
    private readonly Option<string?> _terrain = TerrainOption.Create();
    private readonly Option<string[]> _with = ChangeOptions.With();
    private readonly Option<string[]> _without = ChangeOptions.Without();
    private readonly Option<string> _figures = new("--figures")
    {
        Description = "How disputed figures are read: sampled anew in every outer draw, or one reading for all: nominal, claimed (every claim believed) or sceptical (every claim doubted).",
        DefaultValueFactory = _ => Sampled,
    };

    private readonly Option<bool> _ownModels = OwnModelOption.Create();
    private readonly Option<string> _events = new("--events")
    {
        Description = "Whether what happened in each run (detections, tracks, launches, intercepts, kills, leaks, losses) is kept for the table of events: all, or none, which takes a quarter of the room on disk.",
        DefaultValueFactory = _ => AllEvents,
    };

    /// <param name="threads">Without <c>--threads</c>.</param>
    public StudyOptions(int threads)
    {
        _threads = new("--threads") { Description = "Threads to run on.", DefaultValueFactory = _ => threads };
        _figures.AcceptOnlyFromAmong([Sampled, .. FigureDraw.Presets.Select(preset => preset.Name)]);
        _events.AcceptOnlyFromAmong(AllEvents, NoEvents);
        _replications.Validators.Add(result => NumberArgument.AtLeast(result, 2));
        _replications.Validators.Add(result => NumberArgument.AtMost(result, MostReplications));
        _threads.Validators.Add(result => NumberArgument.AtLeast(result, 1));
    }

    /// <summary>Those of them by which a run is another than the study's own.</summary>
    public IEnumerable<Option> OfTheRun => [_replications, _seed, _figures, _with, _without];

    public void AddTo(Command command)
    {
        command.Arguments.Add(_study);
        foreach (var option in (Option[])[_replications, _seed, _threads, _terrain, _figures, _with, _without, _events, _ownModels])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>A quick look has its own number of raids: whoever gives another would wonder which of them counts.</summary>
    public void CheckQuick(CommandResult result, Option<bool> quick)
    {
        if (result.GetValue(quick) && result.GetResult(_replications) is { Implicit: false })
        {
            result.AddError($"{quick.Name} has its own number of raids, without {_replications.Name}.");
        }
    }

    /// <summary>The words by which another machine that sees the same files is given the same study, but for the threads.</summary>
    public ImmutableArray<string> Words(ParseResult parsed)
    {
        var question = Read(parsed);
        return
        [
            File.Exists(question.Study) || Directory.Exists(question.Study) ? Path.GetFullPath(question.Study) : question.Study,
            .. Word(_replications, question.Replications),
            .. Word(_seed, question.Seed),
            .. Word(_terrain, question.Terrain is { } terrain && Directory.Exists(terrain) ? Path.GetFullPath(terrain) : question.Terrain),
            .. Word(_figures, question.Figures?.Name),
            .. Word(_events, question.KeepsEvents ? null : NoEvents),
            .. question.AllowsOwnModels ? [_ownModels.Name] : Array.Empty<string>(),
            .. question.Changes.SelectMany(change => Word(change.IsAddition ? _with : _without, change.Name)),
        ];
    }

    public RunQuestion Read(ParseResult parsed) => new(parsed.GetValue(_study) ?? DefaultStudy)
    {
        Terrain = parsed.GetValue(_terrain),
        Replications = parsed.GetValue(_replications),
        Seed = parsed.GetValue(_seed),
        Threads = parsed.GetValue(_threads),
        Figures = FigureDraw.Presets.FirstOrDefault(preset => preset.Name == parsed.GetValue(_figures)),
        Changes = ChangeOptions.Of(parsed, _with, _without),
        KeepsEvents = parsed.GetValue(_events) != NoEvents,
        AllowsOwnModels = parsed.GetValue(_ownModels),
    };

    private static IEnumerable<string> Word(Option option, object? value) =>
        value is null ? [] : [option.Name, string.Create(CultureInfo.InvariantCulture, $"{value}")];
}
