namespace Parapet.Tests.Architecture.Pages;

/// <summary>What a page tells its reader to do.</summary>
/// <param name="Line">Where it stands, from 1.</param>
internal abstract record PageStep(int Line);

/// <summary>A line to be typed.</summary>
/// <param name="Text">From the program's name on, without the remark after it.</param>
/// <param name="NotRun">Why the test does not run it; empty where it does.</param>
/// <param name="With">Words that the test adds, so that it takes little.</param>
internal sealed record TypedLine(int Line, string Text, string NotRun, string With) : PageStep(Line);

/// <summary>A file to be written, or lines to be added to its end.</summary>
internal sealed record WrittenFile(int Line, string File, string Text, bool AtTheEnd) : PageStep(Line);
