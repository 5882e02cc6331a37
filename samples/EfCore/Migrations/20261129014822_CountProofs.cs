using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EfCore.Migrations
{
    /// <inheritdoc />
    public partial class CountProofs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_verification_identifier",
                table: "verification");

            migrationBuilder.AlterColumn<string>(
                name: "value",
                table: "verification",
                type: "TEXT",
                nullable: false,
                comment: "Hash of the secret",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldComment: "The secret, or its hash");

            migrationBuilder.AlterColumn<string>(
                name: "updated_at",
                table: "verification",
                type: "TEXT",
                nullable: false,
                comment: "When the secret was made, UTC",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldComment: "Last change of the row, UTC");

            migrationBuilder.AlterColumn<string>(
                name: "identifier",
                table: "verification",
                type: "TEXT",
                nullable: false,
                comment: "What is verified of whom: the purpose and the user's id",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldComment: "What is verified, such as an email address");

            migrationBuilder.AddColumn<int>(
                name: "failed_attempts",
                table: "verification",
                type: "INTEGER",
                nullable: true,
                comment: "Guesses at the code");

            migrationBuilder.AddColumn<int>(
                name: "sent_count",
                table: "verification",
                type: "INTEGER",
                nullable: true,
                comment: "Secrets that were made in the hour that begins with the creation of the row");

            migrationBuilder.UpdateData(
                table: "auth101_schema",
                keyColumns: new[] { "schema_name", "table_name" },
                keyValues: new object[] { "", "account" },
                column: "mapping",
                value: "4892c4707f3edad1");

            migrationBuilder.UpdateData(
                table: "auth101_schema",
                keyColumns: new[] { "schema_name", "table_name" },
                keyValues: new object[] { "", "session" },
                column: "mapping",
                value: "4892c4707f3edad1");

            migrationBuilder.UpdateData(
                table: "auth101_schema",
                keyColumns: new[] { "schema_name", "table_name" },
                keyValues: new object[] { "", "users" },
                column: "mapping",
                value: "4892c4707f3edad1");

            migrationBuilder.UpdateData(
                table: "auth101_schema",
                keyColumns: new[] { "schema_name", "table_name" },
                keyValues: new object[] { "", "verification" },
                column: "mapping",
                value: "4892c4707f3edad1");

            migrationBuilder.CreateIndex(
                name: "uq_verification_identifier",
                table: "verification",
                column: "identifier",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "uq_verification_identifier",
                table: "verification");

            migrationBuilder.DropColumn(
                name: "failed_attempts",
                table: "verification");

            migrationBuilder.DropColumn(
                name: "sent_count",
                table: "verification");

            migrationBuilder.AlterColumn<string>(
                name: "value",
                table: "verification",
                type: "TEXT",
                nullable: false,
                comment: "The secret, or its hash",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldComment: "Hash of the secret");

            migrationBuilder.AlterColumn<string>(
                name: "updated_at",
                table: "verification",
                type: "TEXT",
                nullable: false,
                comment: "Last change of the row, UTC",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldComment: "When the secret was made, UTC");

            migrationBuilder.AlterColumn<string>(
                name: "identifier",
                table: "verification",
                type: "TEXT",
                nullable: false,
                comment: "What is verified, such as an email address",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldComment: "What is verified of whom: the purpose and the user's id");

            migrationBuilder.UpdateData(
                table: "auth101_schema",
                keyColumns: new[] { "schema_name", "table_name" },
                keyValues: new object[] { "", "account" },
                column: "mapping",
                value: "25a39f90da33b4a7");

            migrationBuilder.UpdateData(
                table: "auth101_schema",
                keyColumns: new[] { "schema_name", "table_name" },
                keyValues: new object[] { "", "session" },
                column: "mapping",
                value: "25a39f90da33b4a7");

            migrationBuilder.UpdateData(
                table: "auth101_schema",
                keyColumns: new[] { "schema_name", "table_name" },
                keyValues: new object[] { "", "users" },
                column: "mapping",
                value: "25a39f90da33b4a7");

            migrationBuilder.UpdateData(
                table: "auth101_schema",
                keyColumns: new[] { "schema_name", "table_name" },
                keyValues: new object[] { "", "verification" },
                column: "mapping",
                value: "25a39f90da33b4a7");

            migrationBuilder.CreateIndex(
                name: "ix_verification_identifier",
                table: "verification",
                column: "identifier");
        }
    }
}
