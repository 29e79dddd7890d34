using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;

namespace Parapet.OwnModels.Programs;

/// <summary>How a program is started: in the study's folder, by its words.</summary>
/// <param name="Folder">Of the study's file; the program runs there.</param>
/// <param name="Line">The program and what it is given; names of files in the folder are taken as such.</param>
internal sealed record ProgramCommand(string Folder, ImmutableArray<string> Line)
{
    /// <summary>How long an answer may take; a program that takes longer is ended.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>As the study names it.</summary>
    public string Words => string.Join(' ', Line);

    /// <summary>What it is known by.</summary>
    public string Hash => FileHash.Of(Line, Line.Select(word => Path.Combine(Folder, word)).Where(IsFile));

    /// <exception cref="OwnModelException">There is no such program.</exception>
    public Process Start()
    {
        var beside = Path.GetFullPath(Path.Combine(Folder, Line[0]));
        var start = new ProcessStartInfo(File.Exists(beside) ? beside : Line[0], Line.Skip(1))
        {
            WorkingDirectory = Path.GetFullPath(Folder),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        try
        {
            return Process.Start(start) ?? throw NotStarted("no process came of it");
        }
        catch (Win32Exception exception)
        {
            throw NotStarted(exception.Message);
        }
    }

    /// <summary>Devices and pipes, whose length is told as none, have no end that could be waited for.</summary>
    private static bool IsFile(string path) => File.Exists(path) && new FileInfo(path).Length > 0;

    private OwnModelException NotStarted(string reason) =>
        new($"{Words} cannot be started: {reason.TrimEnd('.')}; a program of the study's folder or of the search path, and what it is given");
}
