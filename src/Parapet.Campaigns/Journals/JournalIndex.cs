using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Parapet.Catalogue.Reading;

namespace Parapet.Campaigns.Journals;

/// <summary>Which journals stand in a run's folder of journals: index.json there.</summary>
/// <param name="Journals">One for each file.</param>
public sealed record JournalIndex(ImmutableArray<JournalIndexEntry> Journals)
{
    /// <summary>The folder within that of the run.</summary>
    public const string FolderName = "journals";

    public const string FileName = "index.json";

    private const string Allowed = "an index that parapet run wrote";

    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The file's content, in UTF-8.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Layout);

    /// <summary>The index of a run's folder; null where there is none, or where it cannot be read, which the list of problems then tells.</summary>
    /// <param name="run">The run's folder.</param>
    public static JournalIndex? Read(string run, Problems problems)
    {
        var path = Path.Combine(run, FolderName, FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        if (InputJson.Read<JournalIndex>(path, Allowed, Layout, problems) is not { } index)
        {
            return null;
        }

        if (index.Journals.IsDefault || index.Journals.Any(entry => entry is null))
        {
            problems.Add(new(path, 0, "", "nothing, or nothing in the place of a journal", Allowed));
            return null;
        }

        if (index.Journals.FirstOrDefault(entry => !IsPlainName(entry.File)) is { } strange)
        {
            problems.Add(new(path, 0, "", $"\"{strange.File}\" is no name of a file in its own folder", Allowed));
            return null;
        }

        return index;
    }

    private static bool IsPlainName(string file) =>
        file.Length > 0 && file == Path.GetFileName(file) && file.IndexOfAny(Path.GetInvalidFileNameChars()) < 0 && file is not "." and not "..";
}

/// <summary>One journal of a run.</summary>
/// <param name="File">Its name within the folder.</param>
/// <param name="Replication">The raid, from 0.</param>
/// <param name="Choice">Why it is kept.</param>
/// <param name="Option">The option's name.</param>
public sealed record JournalIndexEntry(string File, int Replication, RaidChoice Choice, string Option);
