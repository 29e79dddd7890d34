using System.Collections.Immutable;
using Parapet.Campaigns.Disks;
using Parapet.Catalogue.Reading;

namespace Parapet.Reports;

/// <summary>A folder into which a set of files is put whole: all of them, or none.</summary>
public sealed class ReportFolder
{
    internal const string Unfinished = ".unfinished";

    private readonly IDisk _disk;
    private readonly string _folder;
    private readonly ImmutableArray<string> _marks;
    private readonly List<string> _names = [];

    private ReportFolder(IDisk disk, string folder, ImmutableArray<string> marks) => (_disk, _folder, _marks) = (disk, folder, marks);

    /// <summary>What keeps files from being written there, one line each; empty if nothing does. Leaves nothing behind. Ask before a long run.</summary>
    public static ImmutableArray<string> Problems(string folder) => Problems(MachineDisk.Shared, folder);

    /// <inheritdoc cref="Problems(string)"/>
    /// <param name="disk">Where the folder lies.</param>
    public static ImmutableArray<string> Problems(IDisk disk, string folder)
    {
        string[] missing = [];
        var trial = "";
        try
        {
            missing = [.. Missing(disk, folder)];
            trial = Path.Combine(folder, "trial" + Unfinished);
            disk.CreateFolder(folder);
            using var stream = disk.Create(trial);
            stream.Write("trial"u8);
            return [];
        }
        catch (Exception exception) when (RegularFile.IsOfTheFile(exception))
        {
            return [Problem(folder, exception)];
        }
        finally
        {
            Remove(disk, trial, missing);
        }
    }

    private static void Remove(IDisk disk, string trial, IEnumerable<string> folders)
    {
        try
        {
            if (disk.HasFile(trial))
            {
                disk.Delete(trial);
            }

            foreach (var made in folders.Where(disk.HasFolder))
            {
                disk.DeleteFolder(made);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What stands in the way of it has been told, or will be when the run is written.
        }
    }

    /// <summary>
    /// Writes every file under a name of its own first, and gives them their names when all are whole. The marks go first
    /// and come last, the foremost of them as the very first and last: as long as it is missing, a program that was killed in
    /// between has left files of two runs.
    /// </summary>
    /// <param name="marks">Names of files by which readers know that the folder is whole, the foremost first.</param>
    /// <returns>Problems, one line each, which say what became of an earlier run's files; empty if every file stands.</returns>
    public static Task<ImmutableArray<string>> Write(string folder, IEnumerable<(string Name, Func<Stream, Task> Write)> files, params ImmutableArray<string> marks) =>
        Write(MachineDisk.Shared, folder, files, marks);

    /// <inheritdoc cref="Write(string, IEnumerable{ValueTuple{string, Func{Stream, Task}}}, ImmutableArray{string})"/>
    /// <param name="disk">Where the folder lies.</param>
    public static async Task<ImmutableArray<string>> Write(
        IDisk disk, string folder, IEnumerable<(string Name, Func<Stream, Task> Write)> files, ImmutableArray<string> marks)
    {
        var target = new ReportFolder(disk, folder, marks);
        try
        {
            disk.CreateFolder(folder);
            foreach (var (name, write) in files)
            {
                await target.WriteUnfinished(name, write);
            }
        }
        catch (Exception exception) when (RegularFile.IsOfTheFile(exception))
        {
            target.Clear();
            return [$"{Problem(folder, exception)}; nothing was written, and what was there is as it was"];
        }

        try
        {
            target.Finish();
            return [];
        }
        catch (Exception exception) when (RegularFile.IsOfTheFile(exception))
        {
            target.Clear();
            return [$"{Problem(folder, exception)}; some files are of this run and some of an earlier one, so that the folder is none of a run now"];
        }
    }

    /// <summary>The folder and those it lies in, as far as they do not exist, the innermost first.</summary>
    private static IEnumerable<string> Missing(IDisk disk, string folder)
    {
        for (var place = Path.GetFullPath(folder); !disk.HasFolder(place) && Path.GetDirectoryName(place) is { } above; place = above)
        {
            yield return place.TrimEnd(Path.DirectorySeparatorChar);
        }
    }

    private async Task WriteUnfinished(string name, Func<Stream, Task> write)
    {
        _names.Add(name);
        _disk.CreateFolder(Path.GetDirectoryName(Path.Combine(_folder, name))!);
        await using var stream = _disk.Create(Path.Combine(_folder, name + Unfinished));
        await write(stream);
        _disk.FlushToDisk(stream);
    }

    private void Finish()
    {
        foreach (var mark in _marks.Select(mark => Path.Combine(_folder, mark)).Where(_disk.HasFile))
        {
            _disk.Delete(mark);
        }

        foreach (var name in _names.Except(_marks).Concat(_marks.Intersect(_names).Reverse()))
        {
            _disk.Move(Path.Combine(_folder, name + Unfinished), Path.Combine(_folder, name));
        }
    }

    private void Clear()
    {
        try
        {
            foreach (var file in _names.Select(name => Path.Combine(_folder, name + Unfinished)).Where(_disk.HasFile))
            {
                _disk.Delete(file);
            }
        }
        catch (Exception exception) when (RegularFile.IsOfTheFile(exception))
        {
            // What is left over takes nobody's place; the next run writes over it.
        }
    }

    private static string Problem(string folder, Exception exception) =>
        $"{folder}: found {exception.Message.TrimEnd('.')}; a folder that can be written, with room on its disk, is needed";
}
