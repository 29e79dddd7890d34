using System.Collections.Immutable;
using Parapet.Catalogue.Fairness;
using Parapet.Questions.Catalogue;

namespace Parapet.Cli.Tables;

/// <summary>Prints how alike the claims of the systems are treated.</summary>
internal static class FairnessTables
{
    /// <summary>The table or the JSON; the exit code of the check.</summary>
    public static int Print(CatalogueFairnessAnswer answer, bool json)
    {
        if (json)
        {
            Console.WriteLine(answer.ToJson());
        }
        else
        {
            PrintTables(answer.Quantities);
        }

        return answer.Holds ? ExitCode.Done : ExitCode.CheckFailed;
    }

    private static void PrintTables(ImmutableArray<FairQuantity> quantities)
    {
        foreach (var kind in quantities.GroupBy(quantity => quantity.Kind))
        {
            ConsoleTables.Print(
                $"Figures of every {kind.Key}",
                ["quantity", "with a range", "a point", "grades"],
                kind.Select(quantity => (string[])[quantity.Field, Names(quantity, isRange: true), Names(quantity, isRange: false), Grades(quantity)]));
        }

        foreach (var quantity in quantities)
        {
            foreach (var figure in quantity.Unranged)
            {
                Console.WriteLine($"- {figure.Place}: NO RANGE, and needs one");
            }

            if (quantity.Asymmetries is { IsEmpty: false } own)
            {
                Console.WriteLine($"- {quantity.Field}: an estimate of its own where rivals share one, without a source for the difference: {string.Join(", ", own.Select(figure => figure.Place.Entry).Distinct())}");
            }
        }

        foreach (var exempt in quantities.Where(quantity => quantity.Exemption.Length > 0).GroupBy(quantity => quantity.Exemption, quantity => quantity.Field))
        {
            Console.WriteLine($"- points by kind, {string.Join(", ", exempt.Distinct())}: {exempt.Key}");
        }
    }

    private static string Names(FairQuantity quantity, bool isRange) =>
        string.Join(", ", quantity.Figures.Where(figure => figure.Figure.IsDisputed == isRange).Select(figure => figure.IsShared ? $"({figure.Place.Entry})" : figure.Place.Entry).Distinct());

    private static string Grades(FairQuantity quantity) =>
        string.Join(", ", quantity.Figures.GroupBy(figure => figure.GradeInWords).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key} {group.Count()}"));
}
