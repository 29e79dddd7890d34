using System.Text;
using Parapet.Catalogue;
using Parapet.Catalogue.Entries;
using Parapet.Catalogue.Figures;
using Parapet.Catalogue.Reading;
using Xunit;

namespace Parapet.Tests.Unit.Catalogue;

/// <summary>What a study changes of the catalogue for itself: read as the catalogue's own, hashed, told, refused at its own line.</summary>
public sealed class CatalogueChangesTests
{
    private const string KillProbability = "shared: { killProbability: { fighter: { value: 0.9, estimated: what if } } }";

    [Fact]
    public void AChangedFigureIsTheOneThatIsUsedAndTheHashTellsIt()
    {
        var catalogue = Good(KillProbability);
        Assert.Equal(0.9, catalogue.SharedFigures.Single(figure => figure.Path == "killProbability.fighter").Value);
        Assert.Null(catalogue.SharedFigures.Single(figure => figure.Path == "killProbability.fighter").Range);
        Assert.Equal(0.6, catalogue.SharedFigures.Single(figure => figure.Path == "killProbability.drone").Value);
        Assert.NotEqual(ShippedCatalogue.Value.Hash, catalogue.Hash);
        Assert.NotEqual(Good(KillProbability.Replace("0.9", "0.8", StringComparison.Ordinal)).Hash, catalogue.Hash);
        Assert.Equal(Good(KillProbability).Hash, catalogue.Hash);
        Assert.Contains("shared: killProbability.fighter.value = 0.9", catalogue.Changes.Told);
        Assert.True(catalogue.Changes.Concerns("shared"));
        Assert.False(catalogue.Changes.Concerns("interceptors/gem-t"));
    }

    [Fact]
    public void AssessmentDoctrineAndRoundsChangeByFieldAndKeepTheRest()
    {
        var catalogue = Good("""
            assessments/kill-assessment: { missDeclaredKill: { value: 0, estimated: what if } }
            doctrines/standard: { assessmentPatience: { value: 40 s, estimated: what if }, persistenceAfterKill: { value: 5 s, estimated: what if } }
            interceptors/gem-t:
              sources: [ { id: mine, text: "a book", grade: B } ]
              burnTime: { value: 11 s, source: mine }
            """);
        var draw = FigureDraw.Nominal;
        Assert.Equal(0, ((AssessmentEntry)catalogue.Find("kill-assessment")!).MissDeclaredKill.In(draw).Value);
        Assert.Equal(10, ((AssessmentEntry)catalogue.Find("kill-assessment")!).Delay.In(draw).Seconds);
        var doctrine = ((DoctrineEntry)catalogue.Find("standard")!).In(draw);
        Assert.Equal((Duration.FromSeconds(40), Duration.FromSeconds(5)), (doctrine.AssessmentPatience, doctrine.PersistenceAfterKill));
        var round = (InterceptorEntry)catalogue.Find("gem-t")!;
        Assert.Equal(11, round.BurnTime.In(draw).Seconds);
        Assert.Equal(["wp", "cmo-4938", "act", "mine"], round.Sources.Select(source => source.Id));
    }

    [Fact]
    public void WithoutChangesThatDoctrineWaitsAsItDid()
    {
        var doctrine = ((DoctrineEntry)ShippedCatalogue.Value.Find("standard")!).In(FigureDraw.Nominal);
        Assert.Equal((Duration.FromSeconds(15), Duration.FromSeconds(20)), (doctrine.AssessmentPatience, doctrine.PersistenceAfterKill));
        Assert.Equal(ShippedCatalogue.Value.Hash, Load("", out _)!.Hash);
    }

    [Fact]
    public void ANewEntryStandsBesideTheOthers()
    {
        var text = File.ReadAllText(Path.Combine(SystemCatalogue.DefaultFolder()!, "doctrines", "standard.yaml")).Replace("id: standard", "id: mine", StringComparison.Ordinal);
        var catalogue = Good("doctrines/mine:\n" + string.Join('\n', text.Split('\n').Select(line => "  " + line)));
        Assert.IsType<DoctrineEntry>(catalogue.Find("mine"));
        Assert.NotNull(catalogue.Find("standard"));
    }

    /// <summary>At the study's own line, by the rules of the catalogue: a figure needs its source here too.</summary>
    [Theory]
    [InlineData("shared: { killProbability: { fighter: { value: 0.9 } } }", "no source")]
    [InlineData("shared: { killProbability: { fighter: { value: 1.9, estimated: what if } } }", "1.9")]
    [InlineData("interceptors/gem-t: { burnTimme: { value: 11 s, estimated: what if } }", "unknown field")]
    [InlineData("interceptors/gem-tt: { name: none }", "no 'id'")]
    [InlineData("sharde: { killProbability: {} }", "'sharde'")]
    [InlineData("shared: 7", "'7'")]
    public void WhatIsWrongIsToldAtTheStudysLine(string text, string found)
    {
        Assert.Null(Load("# remark\n" + text, out var problems));
        var problem = Assert.Single(problems, problem => problem.ToString().Contains(found, StringComparison.Ordinal));
        Assert.StartsWith("my-study.yaml", problem.File, StringComparison.Ordinal);
        Assert.Equal(2, problem.Line);
    }

    private static SystemCatalogue Good(string text)
    {
        var catalogue = Load(text, out var problems);
        Assert.Empty(problems);
        return catalogue!;
    }

    private static SystemCatalogue? Load(string text, out Problem[] problems)
    {
        var found = new Problems();
        var changes = text.Length == 0 ? CatalogueChanges.None : CatalogueChanges.Of(YamlDocument.Parse("my-study.yaml", Encoding.UTF8.GetBytes(text), found)!, found);
        var (catalogue, loaded) = changes is null ? (null, []) : SystemCatalogue.Load(SystemCatalogue.DefaultFolder()!, changes);
        problems = [.. found.InOrder(), .. loaded];
        return catalogue;
    }
}
