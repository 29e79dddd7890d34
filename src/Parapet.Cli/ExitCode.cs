namespace Parapet.Cli;

/// <summary>What the program's exit tells a script.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    public const int CheckFailed = 1;

    public const int BadInput = 2;

    public const int Interrupted = 130;
}
