using Parapet.Flight.Signatures;
using Parapet.Sensing.Radar.Detection;
using Xunit;

namespace Parapet.Tests.Unit.Sensing;

public sealed class DetectionModelTests
{
    public static TheoryData<Fluctuation> AllCases => [.. Enum.GetValues<Fluctuation>()];

    [Theory]
    [InlineData(10, 0.81029237)]
    [InlineData(5, 0.14995286)]
    [InlineData(0, 0.01846703)]
    public void Published_values_for_one_steady_pulse_are_met(double decibels, double expected)
    {
        // V4: the sdr library's table for Pfa = 1e-3, printed to eight digits.
        var model = new DetectionModel(Ratio.Of(1e-3));
        Assert.Equal(expected, model.DetectionProbability(Fluctuation.Swerling0, Decibels.FromDecibels(decibels).Ratio).Value, 5e-9);
    }

    [Theory]
    [InlineData(Fluctuation.Swerling0, 0.9, 13.183490056794499, 1e-9)]
    [InlineData(Fluctuation.Swerling1, 0.5, 12.7719, 5e-5)]
    [InlineData(Fluctuation.Swerling1, 0.9, 21.1436, 5e-5)]
    public void Published_required_ratios_are_met(Fluctuation fluctuation, double probability, double expected, double tolerance)
    {
        // V4, Pfa = 1e-6; the tolerances are the printed digits.
        var required = new DetectionModel(Ratio.Of(1e-6)).RequiredSignalToNoise(fluctuation, Ratio.Of(probability));
        Assert.Equal(expected, required.Decibels.Value, tolerance);
    }

    [Theory]
    [InlineData(1000, 1e-6, 1157.577911008926)]
    [InlineData(1000, 1e-20, 1321.778316852090)]
    [InlineData(1000, 1e-30, 1407.188640157539)]
    [InlineData(500, 1e-25, 770.099566079738)]
    [InlineData(300, 1e-30, 544.119565162034)]
    public void Thresholds_of_many_pulses_and_rare_alarms_are_met(int pulses, double falseAlarm, double threshold)
    {
        // The tail of the gamma law worked out to sixty digits apart from this program.
        var model = new DetectionModel(Ratio.Of(falseAlarm), pulses);
        Assert.Equal(threshold, model.Threshold.Value, 1e-9 * threshold);
        Assert.Equal(falseAlarm, model.DetectionProbability(Fluctuation.Swerling1, Ratio.Zero).Value, 1e-12);
        Assert.InRange(model.DetectionProbability(Fluctuation.Swerling0, Ratio.Of(2)).Value, 1 - 1e-9, 1);
    }

    [Theory]
    [InlineData(0.9, 1e-6, 1, 13.1145)]
    [InlineData(0.9, 1e-6, 10, 4.9904)]
    [InlineData(0.5, 1e-6, 1, 11.2320)]
    [InlineData(0.9, 1e-4, 1, 11.6743)]
    public void Albersheims_rule_of_thumb_is_within_its_own_error(double probability, double falseAlarm, int pulses, double albersheim)
    {
        // V4. The rule claims 0.2 dB for a linear detector, from which a square-law one differs by up to 0.2 dB.
        var required = new DetectionModel(Ratio.Of(falseAlarm), pulses).RequiredSignalToNoise(Fluctuation.Swerling0, Ratio.Of(probability));
        Assert.Equal(albersheim, required.Decibels.Value, 0.4);
    }

    [Theory]
    [InlineData(100, -2.633013225970103)]
    [InlineData(1000, -8.211273144667473)]
    public void Many_pulses_agree_with_shnidmans_rule(int pulses, double shnidman)
    {
        // V4: Pd = 0.5, Pfa = 1e-6, steady; the rule claims 0.5 dB.
        var required = new DetectionModel(Ratio.Of(1e-6), pulses).RequiredSignalToNoise(Fluctuation.Swerling0, Ratio.Of(0.5));
        Assert.Equal(shnidman, required.Decibels.Value, 0.5);
    }

    [Theory]
    [MemberData(nameof(AllCases))]
    public void Without_echo_only_false_alarms_are_left_and_a_huge_echo_is_always_seen(Fluctuation fluctuation)
    {
        foreach (var pulses in new[] { 1, 7, 300 })
        {
            var model = new DetectionModel(Ratio.Of(1e-6), pulses);
            Assert.Equal(1e-6, model.DetectionProbability(fluctuation, Ratio.Zero).Value, 1e-15);
            Assert.Equal(1, model.DetectionProbability(fluctuation, Ratio.Of(1e12)).Value, 1e-9);
        }
    }

    [Fact]
    public void With_one_pulse_fluctuation_from_pulse_to_pulse_is_that_from_look_to_look()
    {
        var model = new DetectionModel(Ratio.Of(1e-5));
        foreach (var ratio in new[] { 0.3, 3, 30, 300 })
        {
            Assert.Equal(Probability(Fluctuation.Swerling1), Probability(Fluctuation.Swerling2), 1e-13);
            Assert.Equal(Probability(Fluctuation.Swerling3), Probability(Fluctuation.Swerling4), 1e-13);
            double Probability(Fluctuation fluctuation) => model.DetectionProbability(fluctuation, Ratio.Of(ratio)).Value;
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1e-6)]
    [InlineData(0.2)]
    [InlineData(double.NaN)]
    public void A_false_alarm_probability_out_of_range_is_refused(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DetectionModel(Ratio.Of(value)));

    [Theory]
    [InlineData(1)]
    [InlineData(1e-6)]
    public void A_detection_probability_that_no_echo_gives_is_refused(double value) => Assert.Throws<ArgumentOutOfRangeException>(
        () => new DetectionModel(Ratio.Of(1e-6)).RequiredSignalToNoise(Fluctuation.Swerling1, Ratio.Of(value)));
}
