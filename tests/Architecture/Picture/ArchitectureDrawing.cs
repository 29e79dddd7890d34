using Parapet.Drawing.Vector;

namespace Parapet.Tests.Architecture.Picture;

/// <summary>The picture of docs/architecture.md, drawn from the stages and the table of rooms alone.</summary>
internal static class ArchitectureDrawing
{
    /// <summary>Where it is kept, from the root.</summary>
    public const string File = "docs/architecture.svg";

    /// <summary>Of the whole picture, in its own units: about the pixels of a page on GitHub.</summary>
    public const double Width = 1000;

    /// <summary>Left free at either side.</summary>
    public const double Margin = 24;

    // By class, so that one rule at the end can turn every colour for readers whose screen is dark.
    private const string Style = """
        text{font-family:'Segoe UI','Helvetica Neue',Helvetica,Arial,sans-serif;font-size:12.5px;fill:#1b2733}
        .page{fill:#fff}.title{font-size:21px;font-weight:600}.name{font-size:14.5px;font-weight:600}.quiet{fill:#55616c}
        .sees{font-style:italic;fill:#44525f}.mark{font-weight:600;fill:#8f1d1d}
        rect{stroke-width:1.3}.truth{fill:#fde6d8;stroke:#b4531f}.blind{fill:#dcebf7;stroke:#2a648f}.judge{fill:#ece3f7;stroke:#6b3fa0}
        .ground{fill:#e8ecef;stroke:#66727d}.outer{fill:#fff;stroke:#66727d}.frame{fill:none;stroke:#9aa6b1;stroke-dasharray:2 3}
        .unbuilt{stroke-dasharray:6 4}.arrow{stroke:#44525f;stroke-width:1.7;fill:none}.head{fill:#44525f}
        .wall{stroke:#8f1d1d;stroke-width:6;stroke-dasharray:12 3}.edge{stroke:#8f1d1d;stroke-width:1.5;stroke-dasharray:8 5}
        """;

    private const string Dark = """
        text{fill:#e6edf3}.page{fill:#0d1117}.quiet{fill:#9fabb7}.sees{fill:#b3bec9}.mark{fill:#ff8a80}
        .truth{fill:#43270f;stroke:#e39058}.blind{fill:#10304a;stroke:#6bb0e4}.judge{fill:#2f2149;stroke:#b892ea}
        .ground{fill:#222932;stroke:#87939f}.outer{fill:#0d1117;stroke:#87939f}.frame{stroke:#5b6672}
        .arrow{stroke:#aab5c0}.head{fill:#aab5c0}.wall,.edge{stroke:#ff8a80}
        """;

    private const string Head =
        """<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="head" d="M0 0L8 4L0 8z"/></marker></defs>""";

    public static string Draw()
    {
        var cycle = CycleDrawing.Draw(Margin);
        var rooms = RoomsDrawing.Draw(cycle.Bottom + 34);
        var legend = LegendDrawing.Draw(rooms.Bottom + 16);
        var height = legend.Bottom + 14;
        return Markup.Of($$"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {{Width}} {{height}}" width="{{Width}}" height="{{height}}" role="img" aria-label="The stages of the cycle, and the rooms of the code in layers">
            <style>
            {{new Markup(Style)}}
            @media (prefers-color-scheme: dark){
            {{new Markup(Dark)}}
            }
            </style>
            {{new Markup(Head)}}
            <rect class="page" width="{{Width}}" height="{{height}}"/>
            {{cycle.Content}}{{rooms.Content}}{{legend.Content}}</svg>

            """).Text.ReplaceLineEndings("\n");
    }
}
