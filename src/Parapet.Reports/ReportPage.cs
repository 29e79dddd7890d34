using System.Reflection;
using Parapet.Drawing.Vector;

namespace Parapet.Reports;

/// <summary>A page of a report: one file that opens offline, reads without a script and prints.</summary>
internal static class ReportPage
{
    public static string Draw(string title, Markup body) => Markup.Of($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title}</title>
        <style>{StyleSheet()}</style>
        </head>
        <body>
        <main>
        {body}
        </main>
        </body>
        </html>

        """).Text;

    private static Markup StyleSheet()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("report.css")
            ?? throw new InvalidOperationException("the resource report.css is not built in");
        using var reader = new StreamReader(stream);
        return new(reader.ReadToEnd());
    }
}
