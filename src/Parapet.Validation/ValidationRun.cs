using System.Collections.Immutable;
using Parapet.Catalogue.Reading;
using Parapet.Validation.Tables;

namespace Parapet.Validation;

/// <summary>Puts every checked model beside its reference table.</summary>
public static class ValidationRun
{
    /// <summary>Names every checked model whose table is not among those given: a table that is lost judges nothing.</summary>
    public static void Miss(IEnumerable<ReferenceTable> tables, Problems problems)
    {
        var found = tables.Select(table => table.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var model in CheckedModels.All.Where(model => !found.Contains(model.Table)))
        {
            problems.Add(new Problem($"{model.Table}.csv", 0, "", "no such table", "the reference values of a model that is checked"));
        }
    }

    /// <summary>Computes every case of the tables given, table by table.</summary>
    /// <param name="problems">Receives tables that no model reproduces, and columns or cases that a model does not answer.</param>
    public static ImmutableArray<QuantityResult> Of(IEnumerable<ReferenceTable> tables, Problems problems)
    {
        var models = CheckedModels.All.ToDictionary(model => model.Table, StringComparer.Ordinal);
        var results = ImmutableArray.CreateBuilder<QuantityResult>();
        foreach (var table in tables)
        {
            if (models.TryGetValue(table.Name, out var model))
            {
                results.AddRange(Of(table, model, problems));
            }
            else
            {
                problems.Add(new Problem($"{table.Name}.csv", 0, "", "no model is checked against it", "one of CheckedModels.All"));
            }
        }

        return results.ToImmutable();
    }

    private static IEnumerable<QuantityResult> Of(ReferenceTable table, ICheckedModel model, Problems problems)
    {
        var cases = table.Expectations.ToDictionary(
            expectation => expectation.Column, _ => ImmutableArray.CreateBuilder<CaseResult>(), StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var answers = Answers(table, model, row, problems);
            foreach (var expectation in table.Expectations.Where(expectation => row.Text(expectation.Column).Length > 0))
            {
                var computed = answers.GetValueOrDefault(expectation.Column, double.NaN);
                cases[expectation.Column].Add(CaseResult.Of(row, expectation, computed));
            }
        }

        return
            from expectation in table.Expectations
            where cases[expectation.Column].Count > 0
            select new QuantityResult(table, expectation, cases[expectation.Column].ToImmutable());
    }

    private static Dictionary<string, double> Answers(ReferenceTable table, ICheckedModel model, ReferenceRow row, Problems problems)
    {
        try
        {
            return model.Compute(row).ToDictionary(answer => answer.Column, answer => answer.Value, StringComparer.Ordinal);
        }
        catch (Exception exception) when (exception is InvalidDataException or ArgumentException)
        {
            problems.Add(new Problem($"{table.Name}.csv", row.Line, "", exception.Message, "a case that the model can compute"));
            return [];
        }
    }
}
