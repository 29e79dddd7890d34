using System.Text.Json;
using Parapet.Catalogue.Reading;
using Parapet.Questions.Validation;
using Xunit;

namespace Parapet.Tests.Unit.Questions;

public sealed class ValidationSummaryTests
{
    [Fact]
    public void The_summary_counts_what_the_list_holds()
    {
        var answer = new ValidateQuestion("clutter").Answer(new Problems(), TestContext.Current.CancellationToken)!;
        using var json = JsonDocument.Parse(answer.ToJson());
        var summary = json.RootElement.GetProperty("summary");
        int Count(string name) => summary.GetProperty(name).GetInt32();
        var listed = json.RootElement.GetProperty("quantities").EnumerateArray().Sum(quantity => quantity.GetProperty("cases").GetArrayLength());
        Assert.Equal(listed, Count("values") + Count("notJudged"));
        Assert.Equal((1, 5, 0, 0), (Count("topics"), Count("tables"), Count("out"), Count("topicsOut")));
        Assert.Equal((3, 71), (Count("fromOutside"), Count("fromClosedForms")));
    }
}
