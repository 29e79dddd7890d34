using System.Text.Json;
using System.Text.RegularExpressions;
using Parapet.Campaigns.Findings;
using Parapet.Campaigns.Results;
using Parapet.Catalogue.Figures;
using Parapet.Reports;
using Parapet.Reports.Answers;
using Parapet.Reports.Summary;
using Parapet.Reports.Tables;
using Parapet.Tests.Unit.Campaigns;
using Xunit;

namespace Parapet.Tests.Unit.Reports;

public sealed partial class ReportTests
{
    [GeneratedRegex("<svg[^>]*Shares of the spread.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex ShareBars();

    [GeneratedRegex(@"<title>[^<]*: (\d+) %</title>")]
    private static partial Regex Percents();

    private static readonly StudyFindings Findings = StudyFindings.From(SyntheticStudy.Create());
    private static readonly string Html = ReportDocument.Draw(Findings);

    /// <summary>For the eye: name a file in PARAPET_REPORT and open it.</summary>
    [Fact]
    public void Report_holds_every_chart_of_page_one()
    {
        if (Environment.GetEnvironmentVariable("PARAPET_REPORT") is { Length: > 0 } file)
        {
            File.WriteAllText(file, Html);
        }

        foreach (var heading in new[]
        {
            "Scorecard", "Paired differences: leakers", "Leakers against raid size", "Leakers against friendly losses",
            "First cause of each leaker", "Shot opportunities along the timeline", "One raid on the map: NATO set, full",
            "Hardware and connection, apart", "On what basis the forces are compared", "Every figure used", "Use, assumptions and limits",
            "What each post saw, and took it for",
        })
        {
            Assert.Contains($">{heading}<", Html);
        }

        Assert.Contains(AnswerRule.Apply(Findings).Condition, System.Net.WebUtility.HtmlDecode(Html));
        Assert.InRange(Html.Length, 100_000, 1_500_000);
    }

    /// <summary>Commands and files that sentences name stand as code: the page shows no backtick of the program's sentences or of an author's.</summary>
    [Fact]
    public void No_backtick_reaches_the_reader()
    {
        var study = SyntheticStudy.Create(draws: 6, replicationsOfDraw: 2);
        const string Text = "Try `parapet run` or `this";
        var page = study.Page with
        {
            Question = Text,
            IntendedUse = Text,
            ProhibitedUse = Text,
            Accreditation = Text,
            Omissions = [Text],
            Extrapolations = [Text],
            Assumptions = [.. study.Page.Assumptions.Select(assumption => assumption with { Text = Text })],
            Models = [.. study.Page.Models.Select(model => model with { Evidence = Text })],
            Figures = [.. study.Page.Figures.Select(figure => figure with { Source = Text })],
        };
        foreach (var html in new[] { Html, ReportDocument.Draw(StudyFindings.From(study with { Page = page, BasisNotes = [Text] })) })
        {
            Assert.DoesNotContain('`', html);
            Assert.Contains("<code>parapet run --robustness</code>", html);
        }

        Assert.Contains("<h1>Try <code>parapet run</code> or this</h1>", ReportDocument.Draw(StudyFindings.From(study with { Page = page })));
    }

    /// <summary>A table wider than the window scrolls in a box of its own; the page does not.</summary>
    [Fact]
    public void Every_table_has_a_box_to_scroll_in()
    {
        Assert.Equal(Html.Split("<table").Length, Html.Split("<div class=\"scroll\"><table").Length);
        Assert.Matches(@"\.scroll \{[^}]*overflow-x: auto", Html);
    }

    [Fact]
    public void What_the_answer_rests_on_stands_in_a_list_below_it()
    {
        var answer = AnswerRule.Apply(Findings);
        var text = System.Net.WebUtility.HtmlDecode(Html);
        Assert.Contains($"<p class=\"answer\">{answer.Finding}</p>", text);
        Assert.All([.. answer.Reach, answer.Condition, .. answer.Mechanism], point => Assert.Contains($"<li>{point}</li>", text));
        Assert.Contains($"**Answer.** {answer.Told}\n", AnswerPage.Draw(Findings).ReplaceLineEndings("\n"));
    }

    /// <summary>Names of options of any length stay within their chart: what stands outside it is cut off or pushes the page.</summary>
    [Fact]
    public void Long_names_are_broken_between_words()
    {
        var study = SyntheticStudy.Create(draws: 40);
        const string Long = "S-400, isolated, with a national interrogator";
        var html = ReportDocument.Draw(StudyFindings.From(study with
        {
            Options = study.Options.SetItem(1, study.Options[1] with { Name = Long }),
            Comparisons = [new("NATO set, full", Long)],
        }));
        var labels = Regex.Matches(html, "<text class=\"label\"[^>]*>([^<]*)</text>").Select(match => System.Net.WebUtility.HtmlDecode(match.Groups[1].Value)).ToArray();
        Assert.Contains(labels, label => Long.StartsWith(label, StringComparison.Ordinal) && label.Length is > 10 and < 30);
        Assert.All(labels, label => Assert.InRange(label.Length, 0, 36));
    }

    /// <summary>Where nothing is killed, a cost ratio has no value: the report says so, and every other part stands.</summary>
    [Theory]
    [InlineData("No defence", "S-400, isolated")]
    [InlineData("S-400, isolated", "No defence")]
    public void Report_of_a_measure_without_a_value_says_so(string a, string b)
    {
        var study = SyntheticStudy.Create(draws: 6) with { DecidingMeasure = Measures.CostExchange.Id, Comparisons = [new(a, b)] };
        var html = ReportDocument.Draw(StudyFindings.From(study));
        Assert.Contains("the measure has no value in one of the two", html);
        Assert.DoesNotContain("NaN", html);
    }

    /// <summary>A difference has one sign wherever it stands: no table takes the second less the first of a pair that another takes the other way.</summary>
    [Fact]
    public void A_pair_stands_in_one_order_in_every_table()
    {
        var study = SyntheticStudy.Create(draws: 12);
        foreach (var turned in new[] { false, true })
        {
            var findings = StudyFindings.From(study with { Comparisons = [.. study.Comparisons.Select(pair => turned ? new OptionPair(pair.B, pair.A) : pair)] });
            string[] factors = [.. findings.Study.Options.SelectMany(option => new[] { option.Name, option.Force, option.Connection }).Distinct()];
            var text = System.Net.WebUtility.HtmlDecode(ReportDocument.Draw(findings)) + AnswerPage.Draw(findings) + string.Join('\n', findings.Effects.Select(effect => effect.Name));
            var pairs = (
                from a in factors
                from b in factors
                where a != b && Regex.IsMatch(text, $"(?<![+,] ){Regex.Escape(a)} minus {Regex.Escape(b)}(?! \\+|,)")
                select (a, b)).ToHashSet();
            Assert.NotEmpty(pairs);
            Assert.All(pairs, pair => Assert.DoesNotContain((pair.b, pair.a), pairs));
            foreach (var (a, b) in findings.Comparisons)
            {
                var (one, other) = (findings.Decided((a, b))!, findings.Decided((b, a))!);
                Assert.Equal(one.Estimate.Mean, -other.Estimate.Mean, 9);
            }
        }
    }

    /// <summary>Whatever a bar or a row is cut into, its printed percents add up.</summary>
    [Fact]
    public void Shares_of_a_bar_add_up_to_a_hundred()
    {
        foreach (Match bar in ShareBars().Matches(Html))
        {
            int[] shares = [.. Percents().Matches(bar.Value).Select(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture))];
            Assert.InRange(shares.Sum(), 100 - bar.Value.Split("under 1 %").Length + 1, 100);
        }

        Assert.NotEmpty(ShareBars().Matches(Html));
    }

    [Fact]
    public void Report_fetches_nothing_and_needs_no_script()
    {
        Assert.DoesNotContain("<script", Html);
        Assert.DoesNotContain("src=", Html);
        Assert.DoesNotContain("@import", Html);
        Assert.DoesNotContain("url(http", Html);
    }

    [Fact]
    public void Every_element_that_opens_closes()
    {
        string[] empty = ["meta", "br", "path", "circle", "rect"];
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(Html))
        {
            var name = tag.Groups["name"].Value;
            if (tag.Groups["end"].Success)
            {
                Assert.Equal(open.Pop(), name);
            }
            else if (!tag.Value.EndsWith("/>", StringComparison.Ordinal) && name is not ("meta" or "br"))
            {
                open.Push(name);
            }
            else
            {
                Assert.Contains(name, empty);
            }
        }

        Assert.Empty(open);
    }

    [Fact]
    public void Coordinates_are_numbers() => Assert.DoesNotContain("NaN", Html);

    [Fact]
    public void Text_of_others_is_escaped()
    {
        var study = SyntheticStudy.Create(draws: 6, replicationsOfDraw: 2);
        var spiteful = study with
        {
            Name = "<script>alert(1)</script>",
            Comparisons = [],
            Options = study.Options.SetItem(1, study.Options[1] with { Name = "\"><img onerror=x>", Force = "a&b" }),
        };
        var html = ReportDocument.Draw(StudyFindings.From(spiteful));
        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain("<img", html);
        Assert.Contains("&lt;script&gt;", html);
    }

    [Fact]
    public void Fields_of_the_catalogue_read_as_words()
    {
        var study = SyntheticStudy.Create(draws: 6, replicationsOfDraw: 2);
        var figure = study.Page.Figures[0] with { Field = "identificationDelay.greatest" };
        var html = AnnexDocument.Draw(StudyFindings.From(study with { Page = study.Page with { Figures = [figure] } }));
        Assert.Contains("<td>identification delay, greatest</td>", html);
    }

    /// <summary>Whoever doubts a figure follows its source with one click; an address that is none of the web is told in words, and one of another scheme is no link.</summary>
    [Fact]
    public void Sources_are_links()
    {
        var study = SyntheticStudy.Create(draws: 6, replicationsOfDraw: 2);
        Source Cited(string id, string address) => new() { Id = id, Text = $"Text of {id}", Address = address, Grade = SourceGrade.A };
        var figure = study.Page.Figures[0] with
        {
            Status = FigureStatus.Sourced,
            Cited = [Cited("a", "https://example.org/a?b=1&c=2"), Cited("b", "Report 7, page 3"), Cited("c", ""), Cited("d", "javascript:alert(1)")],
        };
        var html = AnnexDocument.Draw(StudyFindings.From(study with { Page = study.Page with { Figures = [figure] } }));
        Assert.Contains("<a href=\"https://example.org/a?b=1&amp;c=2\">Text of a</a>; Text of b (Report 7, page 3); Text of c; Text of d (javascript:alert(1))</td>", html);
    }

    /// <summary>Every place that a page of the report links to is there, in it or in the annex.</summary>
    [Fact]
    public void Every_link_finds_its_place()
    {
        var annex = AnnexDocument.Draw(Findings);
        var links = Regex.Matches(Html, "href=\"([^\"]*)\"").Select(match => match.Groups[1].Value).ToArray();
        Assert.Contains("#scorecard", links);
        Assert.Contains("annex.html#every-figure-used", links);
        Assert.All(links.Where(link => link.Contains('#', StringComparison.Ordinal)), link =>
            Assert.Contains($"id=\"{link.Split('#')[1]}\"", link.StartsWith('#') ? Html : annex));
        foreach (var page in new[] { Html, annex })
        {
            var places = Regex.Matches(page, " id=\"([^\"]*)\"").Select(match => match.Groups[1].Value).ToArray();
            Assert.Equal(places.Length, places.Distinct().Count());
        }
    }

    [Fact]
    public void Same_findings_give_the_same_report() =>
        Assert.Equal(Html, ReportDocument.Draw(StudyFindings.From(SyntheticStudy.Create())));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 6)]
    [InlineData(3, 1)]
    public void A_small_study_still_has_a_report(int draws, int replications)
    {
        var findings = StudyFindings.From(SyntheticStudy.Create(draws, replications));
        Assert.DoesNotContain("NaN", ReportDocument.Draw(findings));
        Assert.NotEmpty(SummaryFile.Draw(findings));
    }

    [Fact]
    public void A_single_option_has_a_report_too()
    {
        var study = SyntheticStudy.Create(draws: 6, replicationsOfDraw: 2);
        var alone = study with { Options = [study.Options[0]], Comparisons = [], Stories = [], Outcomes = [.. study.Outcomes.Where(outcome => outcome.Option == 0)] };
        Assert.Contains("nothing to compare", ReportDocument.Draw(StudyFindings.From(alone)));
    }

    [Fact]
    public void Raids_of_one_size_are_shown_by_how_many_leak()
    {
        var study = SyntheticStudy.Create(draws: 6, replicationsOfDraw: 2);
        var one = study.Outcomes.Where(outcome => outcome.Replication == 0).ToArray();
        var same = study with { Outcomes = [.. study.Outcomes.Select(outcome => one[outcome.Option] with { Draw = outcome.Draw, Replication = outcome.Replication })] };
        Assert.Contains("How many leak, how often", ReportDocument.Draw(StudyFindings.From(same)));
    }

    [Fact]
    public void Summary_has_the_keys_of_the_design()
    {
        using var json = JsonDocument.Parse(SummaryFile.Draw(Findings));
        var root = json.RootElement;
        Assert.Equal("anatolia", root.GetProperty("study").GetString());
        Assert.Equal(2017, root.GetProperty("seed").GetInt64());
        Assert.Equal(120, root.GetProperty("replications").GetInt32());
        var option = root.GetProperty("options")[6];
        var leakers = option.GetProperty("measures").GetProperty("leakers");
        Assert.Equal("NATO set, full", option.GetProperty("name").GetString());
        Assert.Equal(Findings.Of(6, Measures.Leakers).Mean, leakers.GetProperty("mean").GetDouble());
        Assert.InRange(leakers.GetProperty("mean").GetDouble(), leakers.GetProperty("low").GetDouble(), leakers.GetProperty("high").GetDouble());
        Assert.Equal("threats", leakers.GetProperty("unit").GetString());
        var difference = root.GetProperty("differences")[0];
        Assert.Equal("NATO set, full", difference.GetProperty("a").GetString());
        Assert.Equal("S-400, isolated", difference.GetProperty("b").GetString());
        Assert.True(difference.GetProperty("measures").GetProperty("leakers").TryGetProperty("reversalShare", out _));
        Assert.Equal(11 * 10 / 2, root.GetProperty("differences").GetArrayLength());
        Assert.Equal("none", root.GetProperty("page").GetProperty("accreditation").GetString());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("options")[0].GetProperty("measures").GetProperty("costExchange").GetProperty("mean").ValueKind);
    }

    [Fact]
    public void Summary_has_each_posts_picture_and_the_confusion_of_firing_posts()
    {
        using var json = JsonDocument.Parse(SummaryFile.Draw(Findings));
        var option = json.RootElement.GetProperty("options")[6];
        var node = option.GetProperty("nodes")[0];
        Assert.Equal("National centre", node.GetProperty("name").GetString());
        Assert.Equal(0.8, node.GetProperty("completeness").GetDouble(), 1e-12);
        Assert.Equal(1.1, node.GetProperty("ambiguity").GetDouble(), 1e-12);
        Assert.Equal(100 / 4500.0, node.GetProperty("spuriousness").GetDouble(), 1e-12);
        Assert.Equal(3, node.GetProperty("swapsPerReplication").GetDouble(), 1e-12);
        Assert.Equal(0.75, option.GetProperty("identities").GetProperty("fighter").GetProperty("hostile").GetDouble(), 1e-12);
        Assert.Equal(0.1, option.GetProperty("categories").GetProperty("friendly-aircraft").GetProperty("cruise-missile").GetDouble(), 1e-12);
        Assert.Equal(0.9, option.GetProperty("measures").GetProperty("pictureCommonality").GetProperty("mean").GetDouble(), 1e-12);
        Assert.Equal(0.1, option.GetProperty("measures").GetProperty("friendliesTakenForHostile").GetProperty("mean").GetDouble(), 1e-12);
    }

    [Fact]
    public void Console_tables_are_rectangular()
    {
        foreach (var table in new[] { ConsoleTable.Scorecard(Findings), ConsoleTable.Differences(Findings) })
        {
            Assert.NotEmpty(table.Rows);
            Assert.All(table.Rows, row => Assert.Equal(table.Columns.Length, row.Length));
        }
    }

    [GeneratedRegex("""<(?<end>/)?(?<name>[a-zA-Z][a-zA-Z0-9]*)(?:\s[^<>]*?)?/?>""")]
    private static partial Regex Tag();
}
