using System.Collections.Immutable;
using System.Reflection;
using Parapet.Campaigns.Outcomes;
using Parapet.Campaigns.Outcomes.Files;
using Xunit;

namespace Parapet.Tests.Unit.Campaigns.Files;

public sealed class OutcomeFileTests
{
    [Fact]
    public void What_is_written_is_read_bit_for_bit()
    {
        var turns = MadeUp.Turns(5);
        var read = MadeUp.Read(MadeUp.File(MadeUp.Identity, turns));
        Assert.Equal(turns.Select(turn => turn.Turn), read.Select(turn => turn.Turn));
        foreach (var (written, found) in turns.SelectMany(turn => turn.Outcomes).Zip(read.SelectMany(turn => turn.Outcomes)))
        {
            Assert.Equivalent(written, found, strict: true);
            Assert.Equal(
                written.Ranges.SelectMany(range => (double[])[range.SumKilometres, range.SquareMetres]).Select(BitConverter.DoubleToInt64Bits),
                found.Ranges.SelectMany(range => (double[])[range.SumKilometres, range.SquareMetres]).Select(BitConverter.DoubleToInt64Bits));
        }
    }

    /// <summary>A field that is added to an outcome and forgotten in its file would come back as nothing.</summary>
    [Fact]
    public void The_outcomes_tried_leave_no_field_at_its_default()
    {
        var outcome = MadeUp.Turns(3)[2].Outcomes[^1];
        var empty = typeof(ReplicationOutcome).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(field => field.CanWrite && field.GetValue(outcome) is { } value && value.Equals(field.PropertyType.IsValueType ? Activator.CreateInstance(field.PropertyType) : null))
            .Select(field => field.Name);
        Assert.Equal([], empty);
    }

    [Fact]
    public void A_file_cut_off_anywhere_gives_the_turns_that_are_whole()
    {
        var turns = MadeUp.Turns(3);
        var whole = MadeUp.File(MadeUp.Identity, turns);
        int[] ends = [.. Enumerable.Range(0, 4).Select(count => MadeUp.File(MadeUp.Identity, turns.Take(count)).Length)];
        for (var length = 0; length <= whole.Length; length++)
        {
            var cut = whole[..length];
            if (length < ends[0])
            {
                Assert.Throws<InvalidDataException>(() => MadeUp.Read(cut));
            }
            else
            {
                Assert.Equal(ends.Count(end => end <= length) - 1, MadeUp.Read(cut).Count);
            }
        }
    }

    [Fact]
    public void No_flipped_bit_changes_an_outcome_unseen()
    {
        var turns = MadeUp.Turns(2);
        var whole = MadeUp.File(MadeUp.Identity, turns);
        for (var place = 0; place < whole.Length; place++)
        {
            var flipped = (byte[])whole.Clone();
            flipped[place] ^= (byte)(1 << place % 8);
            try
            {
                var read = MadeUp.Read(flipped);
                Assert.True(read.Count < 2, $"byte {place}");
                Assert.Equal(MadeUp.Bits(turns.Take(read.Count)), MadeUp.Bits(read));
            }
            catch (InvalidDataException)
            {
                // The head was damaged.
            }
        }
    }

    [Fact]
    public void A_turn_pasted_in_from_another_campaign_is_refused()
    {
        var turns = MadeUp.Turns(2);
        var other = MadeUp.Identity with { Seed = 8 };
        var stranger = MadeUp.File(other, turns.Skip(1))[MadeUp.File(other, []).Length..];
        Assert.Single(MadeUp.Read([.. MadeUp.File(MadeUp.Identity, turns.Take(1)), .. stranger]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("PAR1 is another format")]
    [InlineData("PRPTOUT\u0004 with what a later layout holds, whatever that may be, and long enough")]
    public void What_is_no_file_of_outcomes_is_refused_by_name(string text)
    {
        var refused = Assert.Throws<InvalidDataException>(() => MadeUp.Read(System.Text.Encoding.UTF8.GetBytes(text)));
        Assert.Contains("file of outcomes", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_the_bytes_of_outcomes_reading_ends_and_refuses_what_is_none()
    {
        var random = new Random(20261129);
        var turn = MadeUp.Turns(1)[0];
        var packed = PackedOutcomes.Pack(turn.Outcomes);
        for (var trial = 0; trial < 20_000; trial++)
        {
            var bytes = trial % 2 == 0 ? new byte[random.Next(200)] : (byte[])packed.Clone();
            if (trial % 2 == 0)
            {
                random.NextBytes(bytes);
            }
            else
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var read = ImmutableArray<ReplicationOutcome>.Empty;
            if (Xunit.Record.Exception(() => read = PackedOutcomes.Unpack(bytes)) is { } refusal)
            {
                Assert.IsType<InvalidDataException>(refusal);
            }
            else
            {
                // A bit of the head may be another without another meaning; the outcomes may not.
                Assert.Equal(Convert.ToHexString(PackedOutcomes.Pack(turn.Outcomes)), Convert.ToHexString(PackedOutcomes.Pack(read)));
            }
        }
    }

    [Fact]
    public void Whatever_the_bytes_of_events_reading_ends_and_refuses_what_is_none()
    {
        var random = new Random(20261128);
        var refused = 0;
        for (var trial = 0; trial < 20_000; trial++)
        {
            var bytes = new byte[random.Next(300)];
            random.NextBytes(bytes);
            var fields = new OutcomeReader(bytes);
            if (Xunit.Record.Exception(() => fields.Run([])) is { } refusal)
            {
                Assert.IsType<InvalidDataException>(refusal);
                refused++;
            }
        }

        Assert.InRange(refused, 19_000, 20_000);
    }

    /// <summary>Behind the checksums too: the fields themselves take arbitrary bytes.</summary>
    [Fact]
    public void Whatever_the_bytes_of_fields_reading_ends_and_refuses_what_is_none()
    {
        var random = new Random(20261130);
        var refused = 0;
        for (var trial = 0; trial < 20_000; trial++)
        {
            var bytes = new byte[random.Next(300)];
            random.NextBytes(bytes);
            var fields = new OutcomeReader(bytes);
            if (Xunit.Record.Exception(() => fields.Each([], (Func<IOutcomeFields, ReplicationOutcome?, ReplicationOutcome>)FieldsOfOutcomes.Outcome)) is { } refusal)
            {
                Assert.IsType<InvalidDataException>(refusal);
                refused++;
            }
        }

        // Nearly all: an empty list, one byte of zero, is what most of the others are.
        Assert.InRange(refused, 19_000, 20_000);
    }
}
