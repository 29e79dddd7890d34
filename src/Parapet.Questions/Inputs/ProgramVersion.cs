namespace Parapet.Questions.Inputs;

/// <summary>The program's version, as its build states it.</summary>
internal static class ProgramVersion
{
    public static string Text { get; } = typeof(ProgramVersion).Assembly.GetName().Version?.ToString(3) ?? "unknown";
}
