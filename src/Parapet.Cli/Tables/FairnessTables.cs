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
                ["quantity", "with a range, by grade", "a point, by grade"],
                kind.Select(quantity => (string[])[quantity.Field, Names(quantity, isRange: true), Names(quantity, isRange: false)]));
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

        var exemptions =
            from quantity in quantities
            from figure in quantity.Figures
            where figure.Exemption.Length > 0
            group quantity.Field by figure.Exemption;
        foreach (var exempt in exemptions)
        {
            Console.WriteLine($"- points by kind, {string.Join(", ", exempt.Distinct())}: {exempt.Key}");
        }
    }

    /// <summary>Grade by grade, the entries with such a figure; in brackets where it is one estimate for all.</summary>
    private static string Names(FairQuantity quantity, bool isRange) => string.Join(
        "; ",
        from figure in quantity.Figures
        where figure.Figure.IsDisputed == isRange
        group figure.IsShared ? $"({figure.Place.Entry})" : figure.Place.Entry by figure.GradeInWords into grade
        orderby grade.Key
        select $"{grade.Key}: {string.Join(", ", grade.Distinct())}");
}
