using System.Collections.Immutable;
using System.ComponentModel;
using Parapet.BattleManagement.Doctrine;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;

namespace Parapet.Catalogue.Entries;

/// <summary>How rounds are spent as they run low, as a doctrine's file gives it.</summary>
public sealed record FireDisciplineEntry : IChecked
{
    [Description("What the rounds of a salvo depend on: fixed, the pattern alone; by-stock, fewer by the steps of their class as rounds run low; dynamic, what a round is worth now against what it would be worth at the targets still expected, at most the pattern. Fixed where it is left out.")]
    public SalvoMethod Salvo { get; init; }

    [Description("Classes of targets with salvos of their own, each once; the doctrine's patterns hold for all others."), Allowed("[0, 8]")]
    public ImmutableArray<ClassPatternEntry> Classes { get; init; } = [];

    [Description("Types of which rounds are kept for what no other type can stop, each once; none where it is left out."), Allowed("[0, 20]")]
    public ImmutableArray<KeptRoundsEntry> Kept { get; init; } = [];

    [Description("With salvo: dynamic, targets that a post expects to fire at in the whole run."), Allowed("[1, 200]")]
    public Figure<int>? Expected { get; init; }

    [Description("What a linked post has reported of its rounds counts for this long."), Allowed("(0 s, 1 h]")]
    public required Figure<Duration> ReportAge { get; init; }

    /// <summary>Nothing is said twice or without use.</summary>
    public void Check(Node node, Problems problems)
    {
        Once(node, "classes", [.. Classes.Select(entry => Names.Of(entry.Against))], problems);
        Once(node, "kept", [.. Kept.Select(entry => entry.Interceptor)], problems);
        var hasSteps = Classes.Any(entry => !entry.Scarce.IsEmpty);
        if (Salvo == SalvoMethod.ByStock && !hasSteps)
        {
            problems.Add(node.Field("salvo")!, "by-stock without a class that has scarce", "contradictory: salvos by stock need a step from which fewer are fired; classes with scarce");
        }

        if (Salvo != SalvoMethod.ByStock && hasSteps)
        {
            problems.Add(node.Field("classes")!, $"steps of stock, with salvo: {Names.Of(Salvo)}", "contradictory: only salvos by stock look at them; salvo: by-stock, or no scarce");
        }

        if (Salvo == SalvoMethod.Dynamic && Expected is null)
        {
            problems.Add(node.Field("salvo")!, "dynamic without expected", "contradictory: what a round is worth later depends on how many targets are to come; expected");
        }

        if (Salvo != SalvoMethod.Dynamic && Expected is not null)
        {
            problems.Add(node.Field("expected")!, $"targets expected, with salvo: {Names.Of(Salvo)}", "contradictory: only dynamic salvos look at them; salvo: dynamic, or no expected");
        }

        if (Salvo == SalvoMethod.Fixed && Classes.IsEmpty && Kept.IsEmpty)
        {
            problems.Add(node, "neither classes nor kept, with fixed salvos", "a discipline that changes something, or none");
        }
    }

    /// <summary>The discipline with the figures that a draw gives.</summary>
    public FireDiscipline In(FigureDraw draw) => new()
    {
        Salvo = Salvo,
        Classes = [.. Classes.Select(entry => entry.In(draw))],
        Kept = [.. Kept.Select(entry => entry.In(draw))],
        Expected = Expected?.In(draw) ?? 0,
        ReportAge = ReportAge.In(draw),
    };

    private static void Once(Node node, string field, ImmutableArray<string> names, Problems problems)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (names.IndexOf(names[i]) < i)
            {
                problems.Add(node.Field(field)!.Items[i], $"'{names[i]}' a second time", "each once");
            }
        }
    }
}
