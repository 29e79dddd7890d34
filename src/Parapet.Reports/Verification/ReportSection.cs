namespace Parapet.Reports.Verification;

/// <summary>A section of a report under a standard's headings.</summary>
/// <param name="Heading">With its number or letter.</param>
/// <param name="Text">In Markdown.</param>
public sealed record ReportSection(string Heading, string Text);
