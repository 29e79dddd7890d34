using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json;
using Parapet.Questions.Json;
using Parapet.Store;

namespace Parapet.Questions.Querying;

/// <summary>What a query brought; its rows are read from the tables while they are written out, so a million of them take no more memory than one.</summary>
public sealed class QueryAnswer : IDisposable
{
    private readonly ResultStore _store;
    private readonly Frame _frame;

    internal QueryAnswer(ResultStore store, Frame frame) => (_store, _frame) = (store, frame);

    [Description("In the order asked for; of two that bear one name the later gets a number.")]
    public ImmutableArray<QueryColumn> Columns => [.. _frame.Columns.Select(column => new QueryColumn(column.Name, column.Type))];

    [Description("One list for each row, a value for each column: a number, a truth, a text, or null for what is not known.")]
    public IEnumerable<QueryRow> Rows => _frame.Rows().Select(row => new QueryRow(row, _frame.Columns));

    /// <summary>Writes the answer as JSON, row by row; rows can be read a single time.</summary>
    /// <exception cref="RefusedQueryException">The query broke while its rows were read.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public void WriteJson(Stream stream) => JsonSerializer.Serialize(stream, this, AnswerJson.Style);

    /// <inheritdoc/>
    public void Dispose()
    {
        _frame.Dispose();
        _store.Dispose();
    }
}
