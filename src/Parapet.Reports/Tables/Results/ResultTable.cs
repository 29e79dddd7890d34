using System.Collections.Immutable;
using Parapet.Campaigns.Findings;

namespace Parapet.Reports.Tables.Results;

/// <summary>A table of a run's results: one row for one fact, told from all others by its key.</summary>
/// <param name="name">Of its file, without the ending.</param>
/// <param name="meaning">What a row is.</param>
public abstract class ResultTable(string name, string meaning)
{
    /// <summary>The folder of all tables, within the one of the report.</summary>
    public const string Folder = "tables";

    /// <summary>Of the name of each file.</summary>
    public const string Ending = ".parquet";

    /// <summary>Of its file, without the ending.</summary>
    public string Name => name;

    /// <summary>What a row is.</summary>
    public string Meaning => meaning;

    /// <summary>The file, within the folder of the report.</summary>
    public string File => $"{Folder}/{name}{Ending}";

    /// <summary>In the order of the file, the key first.</summary>
    public abstract ImmutableArray<ResultColumn> Columns { get; }

    /// <summary>The key of each row, its values one after another: no two are equal.</summary>
    public abstract IEnumerable<string> Keys(StudyFindings findings);

    /// <summary>Writes the whole of its file; the stream stays open.</summary>
    public abstract Task Write(StudyFindings findings, Stream stream);
}
