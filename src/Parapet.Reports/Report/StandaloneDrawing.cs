namespace Parapet.Studies.Report;

/// <summary>A drawing that is a file of its own: it carries its styles and its background.</summary>
internal static class StandaloneDrawing
{
    private const string Style = """
        text{font:13px 'Segoe UI','Helvetica Neue',Arial,sans-serif;fill:#222}
        .tick{font-size:11px;fill:#555}.title{font-size:16px;font-weight:600}.note{font-size:11px;fill:#555}
        .grid{stroke:#ddd;stroke-width:1;fill:none}.zero{stroke:#888;stroke-width:1;fill:none}
        .published{stroke:#111;stroke-width:1.6;stroke-dasharray:6 4;fill:none}
        .inner{stroke:#b3261e;stroke-width:2;fill:none}
        .coast{stroke:#9aa3ad;stroke-width:.8;fill:none}.ring{stroke:#c9ced6;stroke-width:.8;fill:none}
        """;

    /// <param name="label">What it shows, in words.</param>
    public static string Draw(double width, double height, string label, Markup content) => Markup.Of($"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-label="{label}"><style>{new Markup(Style)}</style><rect width="{width}" height="{height}" fill="#fff"/>{content}</svg>

        """).Text;
}
