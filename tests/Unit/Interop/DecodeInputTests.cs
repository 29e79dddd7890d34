using System.Diagnostics;
using Parapet.Catalogue.Reading;
using Parapet.Interop.Asterix;
using Parapet.Interop.Asterix.Messages;
using Parapet.Questions.Decoding;
using Xunit;

namespace Parapet.Tests.Unit.Interop;

/// <summary>A recording may come from anywhere that can be read, and what is no recording is refused with its reason.</summary>
public sealed class DecodeInputTests
{
    private const int Records = 500;

    [Fact]
    public async Task A_pipe_is_read_as_it_comes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "this system has no named pipes among its files");
        using var folder = new TemporaryFolder();
        var pipe = Path.Combine(folder.Path, "recording");
        using (var made = Process.Start("mkfifo", [pipe]))
        {
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, made.ExitCode);
        }

        var writing = Task.Run(
            async () =>
            {
                await using var stream = new FileStream(pipe, FileMode.Open, FileAccess.Write);
                foreach (var part in Recording().Chunk(700))
                {
                    await stream.WriteAsync(part);
                    await stream.FlushAsync();
                }
            },
            TestContext.Current.CancellationToken);
        var answer = await Decoded(new(pipe));
        await writing;

        Assert.Equal((Records, 0), (answer.Records, answer.FaultsMet));
    }

    /// <summary>Some megabytes of JSON of which somebody wants a line: the program ends with it, at once and without a word.</summary>
    [Fact]
    public async Task It_ends_when_its_reader_goes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "this system does not tell a writer that its reader has gone");
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "recording");
        var recording = Recording();
        await using (var stream = File.Create(file))
        {
            for (var i = 0; i < 200; i++)
            {
                await stream.WriteAsync(recording, TestContext.Current.CancellationToken);
            }
        }

        using var decoding = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "parapet.dll"), "decode", file]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Assert.NotNull(await decoding.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        decoding.StandardOutput.Close();
        var said = await decoding.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await decoding.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(130, decoding.ExitCode);
        Assert.DoesNotContain("records in", said);
        Assert.DoesNotContain("   at ", said);
    }

    [Fact]
    public async Task A_category_that_is_not_there_is_told()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "recording");
        await File.WriteAllBytesAsync(file, Recording(), TestContext.Current.CancellationToken);

        var answer = await Decoded(new(file) { Category = 62 });

        Assert.Equal((62, 0, Records), (answer.Category, answer.RecordsWritten, answer.Records));
    }

    [Fact]
    public async Task Without_a_place_to_write_to_no_record_is_told_as_written()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "recording");
        await File.WriteAllBytesAsync(file, Recording(), TestContext.Current.CancellationToken);
        using var recording = new DecodeQuestion(file).Open(new());

        var answer = await recording!.Decode(null, null, TestContext.Current.CancellationToken);

        Assert.Equal((Records, 0), (answer.Records, answer.RecordsWritten));
    }

    [Theory]
    [InlineData("nothing", "an empty file")]
    [InlineData("noise", "too little of it lies in data blocks")]
    [InlineData("packed", "packed by gzip")]
    public void What_is_no_recording_is_refused(string name, string reason)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, name);
        File.WriteAllBytes(file, name == "nothing" ? [] : [.. Enumerable.Range(0, 5000).Select(number => (byte)(number == 0 ? name == "packed" ? 0x1f : 48 : number * number * 7 / 5))]);
        var problems = new Problems();

        Assert.Null(new DecodeQuestion(file).Open(problems));
        Assert.Contains(reason, Assert.Single(problems.InOrder()).ToString(), StringComparison.Ordinal);
    }

    private static async Task<DecodeAnswer> Decoded(DecodeQuestion question)
    {
        var problems = new Problems();
        using var recording = question.Open(problems);
        Assert.Empty(problems.InOrder());
        return await recording!.Decode(Stream.Null, null, TestContext.Current.CancellationToken);
    }

    private static byte[] Recording()
    {
        var edition = Editions.Newest(48);
        var (messages, record, block) = (new MonoradarTargets(edition), new AsterixRecord(edition), new DataBlockWriter(edition));
        for (var number = 0; number < Records; number++)
        {
            Assert.True(messages.Write(new() { Source = new(1, 2), Detection = 2, SlantRange = Length.FromKilometres(number * 0.1), Bearing = Azimuth.FromDegrees(number * 0.5) }, record, out _));
            Assert.True(block.Add(record, out _));
        }

        return block.Block.ToArray();
    }
}
