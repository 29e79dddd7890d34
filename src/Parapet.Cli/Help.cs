namespace Parapet.Cli;

/// <summary>Descriptions with examples below them, as every command's help shows.</summary>
internal static class Help
{
    public static string WithExamples(string description, params ReadOnlySpan<string> examples)
    {
        var text = description + Environment.NewLine + Environment.NewLine + "Examples:";
        foreach (var example in examples)
        {
            text += Environment.NewLine + "  " + example;
        }

        return text;
    }
}
