using System.Collections.Immutable;
using Parapet.Campaigns.Findings;

namespace Parapet.Reports.Tables.Results;

/// <summary>A result table whose rows are of one type; its columns are added in the order of the file.</summary>
/// <param name="rows">In an order that the findings alone decide.</param>
internal sealed class TypedTable<TRow>(string name, string meaning, Func<StudyFindings, IEnumerable<TRow>> rows) : ResultTable(name, meaning)
{
    private readonly List<(ResultColumn Meaning, Func<TRow, object?> Value, Func<ParquetColumn<TRow>> Written)> _columns = [];

    /// <inheritdoc/>
    public override ImmutableArray<ResultColumn> Columns => [.. _columns.Select(column => column.Meaning)];

    /// <inheritdoc/>
    public override IEnumerable<string> Keys(StudyFindings findings)
    {
        var keys = _columns.Where(column => column.Meaning.IsKey).Select(column => column.Value).ToArray();
        return rows(findings).Select(row => string.Join(" | ", keys.Select(value => value(row))));
    }

    /// <inheritdoc/>
    public override Task Write(StudyFindings findings, Stream stream) =>
        ParquetTable.Write([.. _columns.Select(column => column.Written())], rows(findings), stream);

    public TypedTable<TRow> Text(string column, string holds, Func<TRow, string?> value, bool isKey = false) =>
        With(new(column, "text", "", holds, isKey), value, () => ParquetColumn<TRow>.Of(column, value));

    public TypedTable<TRow> Whole(string column, string holds, Func<TRow, long?> value, bool isKey = false) =>
        With(new(column, "whole number", "", holds, isKey), row => value(row), () => ParquetColumn<TRow>.Of(column, value));

    /// <param name="value">What is no number is written as nothing; what is infinite is refused.</param>
    public TypedTable<TRow> Number(string column, string unit, string holds, Func<TRow, double?> value, bool isKey = false) => With(
        new(column, "number", unit, holds, isKey),
        row => value(row),
        () => ParquetColumn<TRow>.Of(column, row => value(row) is { } number ? KnownNumber.Of(number, column) : null));

    private TypedTable<TRow> With(ResultColumn column, Func<TRow, object?> value, Func<ParquetColumn<TRow>> written)
    {
        _columns.Add((column, value, written));
        return this;
    }
}
